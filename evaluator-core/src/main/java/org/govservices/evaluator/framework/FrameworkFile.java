package org.govservices.evaluator.framework;

import java.nio.file.Path;
import org.govservices.evaluator.input.YamlFile;

/** A framework, and where its nodes and settings stand in the file it was read from. */
public record FrameworkFile(Framework framework, NodePlaces places) {

  /**
   * Reads both.
   *
   * @param fileOrFolder the file, or the folder that holds a {@code framework.yaml}
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static FrameworkFile read(Path fileOrFolder) {
    YamlFile file = YamlFile.read(FrameworkReader.locate(fileOrFolder));
    return new FrameworkFile(FrameworkReader.read(file), new NodePlaces(file));
  }
}
