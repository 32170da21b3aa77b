package org.govservices.evaluator.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that another one names: what is wrong is said where it is named, as it is written. */
public final class NamedFile {
  /** So many neighbours are compared with a name that is not there. */
  private static final int NEIGHBOURS = 10_000;

  private NamedFile() {}

  /**
   * What is wrong with a path; empty when there is such a file.
   *
   * @param folder that the path is relative to
   * @param orFolder the name of the file that is meant when the path is a folder's; empty when only
   *     a file may be named
   */
  public static Optional<String> fault(Path folder, String written, String orFolder) {
    Path path;
    try {
      path = folder.resolve(written);
    } catch (InvalidPathException e) {
      return Optional.of("found '" + written + "'; no file can have this name");
    }
    if (Files.isDirectory(path)) {
      return orFolder.isEmpty()
          ? Optional.of("found '" + written + "', a folder; expected a file")
          : Files.exists(path.resolve(orFolder))
              ? Optional.empty()
              : Optional.of("found '" + written + "', a folder that holds no " + orFolder);
    }
    if (Files.exists(path)) {
      return Optional.empty();
    }
    return Optional.of(
        "found '"
            + written
            + (orFolder.isEmpty() ? "'; no such file" : "'; no such file or folder")
            + (written.indexOf('\\') >= 0
                ? "; write / between folders: " + written.replace('\\', '/')
                : maybe(folder, written)));
  }

  /** A path that is there and differs in the first part that is not. */
  private static String maybe(Path folder, String written) {
    Path there = folder;
    String[] parts = written.split("/", -1);
    for (int p = 0; p < parts.length; p++) {
      Path next = there.resolve(parts[p]);
      if (!Files.exists(next)) {
        String before = String.join("/", List.of(parts).subList(0, p));
        String behind = String.join("/", List.of(parts).subList(p + 1, parts.length));
        return Problems.maybe(
            written,
            NearWords.of(parts[p], neighbours(there)).stream()
                .map(
                    near ->
                        (before.isEmpty() ? "" : before + "/")
                            + near
                            + (behind.isEmpty() ? "" : "/" + behind))
                .toList());
      }
      there = next;
    }
    return "";
  }

  private static List<String> neighbours(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.limit(NEIGHBOURS).map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
