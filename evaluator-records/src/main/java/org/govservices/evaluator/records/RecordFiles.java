package org.govservices.evaluator.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;

/** Finds the files of a table. */
final class RecordFiles {
  private static final String DATA = "{data}";

  private final Path folder;
  private final Optional<Path> data;

  /**
   * A finder.
   *
   * @param folder of the evaluation
   * @param data what {@code {data}} stands for
   */
  RecordFiles(Path folder, Optional<Path> data) {
    this.folder = folder;
    this.data = data;
  }

  /** The files of a name or glob, sorted; reports when there are none. */
  List<Path> find(String pattern, Place place, Problems problems) {
    if (pattern.startsWith(DATA) && data.isEmpty()) {
      problems.add(place, "'" + pattern + "' is in the data folder; name it with --data DIR");
      return List.of();
    }
    Path base = pattern.startsWith(DATA) ? data.get() : folder;
    String name = pattern.startsWith(DATA) ? pattern.substring(DATA.length() + 1) : pattern;
    if (!name.matches(".*[*?\\[].*")) {
      Path file = base.resolve(name).toAbsolutePath().normalize();
      if (!Files.isRegularFile(file)) {
        problems.add(place, "no file " + file);
        return List.of();
      }
      return List.of(file);
    }
    List<Path> found = matching(base, name);
    if (found.isEmpty()) {
      problems.add(place, "no file matches '" + name + "' in " + base.toAbsolutePath().normalize());
    }
    return found;
  }

  private static List<Path> matching(Path base, String glob) {
    Path root = base.toAbsolutePath().normalize();
    // Folders before the first wildcard may lead upwards, which a walk from the base cannot.
    int wildcard = glob.length() - glob.replaceFirst(".*?(?=[*?\\[])", "").length();
    int slash = glob.lastIndexOf('/', wildcard);
    if (slash >= 0) {
      root = root.resolve(glob.substring(0, slash)).normalize();
    }
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + glob.substring(slash + 1));
    Path start = root;
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> matcher.matches(start.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + start, e);
    }
  }
}
