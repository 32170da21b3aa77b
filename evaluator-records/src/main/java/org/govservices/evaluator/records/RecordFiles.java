package org.govservices.evaluator.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;

/** Finds the files of a table. */
final class RecordFiles {
  private static final String DATA = "{data}";
  private static final String WILDCARD = "[*?\\[{]";

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

  /**
   * The files of a name or glob, sorted; reports when there are none. A file that has the very name
   * is meant, also where it reads as a glob: {@code cases[1].csv}.
   */
  List<Path> find(String pattern, Place place, Problems problems) {
    Path base = folder;
    String name = pattern;
    if (pattern.startsWith(DATA)) {
      if (!pattern.startsWith(DATA + "/") || pattern.length() == DATA.length() + 1) {
        problems.add(
            place, "found '" + pattern + "'; expected a file in the folder: " + DATA + "/NAME");
        return List.of();
      }
      if (data.isEmpty()) {
        problems.add(place, "'" + pattern + "' is in the data folder; name it with --data DIR");
        return List.of();
      }
      base = data.get();
      name = pattern.substring(DATA.length() + 1);
      if (!Files.isDirectory(base)) {
        problems.add(Place.of("--data"), "no folder " + base);
        return List.of();
      }
    }
    try {
      Path file = base.resolve(name).toAbsolutePath().normalize();
      if (Files.isRegularFile(file)) {
        return List.of(file);
      }
      if (!name.matches("(?s).*" + WILDCARD + ".*")) {
        problems.add(
            place,
            Files.isDirectory(file)
                ? file + " is a folder; expected files in it, such as " + pattern + "/*.csv"
                : "no file " + file);
        return List.of();
      }
    } catch (InvalidPathException e) {
      // Not the name of a file on this system, but it may be a glob.
    }
    return matching(base, name, place, problems);
  }

  private static List<Path> matching(Path base, String glob, Place place, Problems problems) {
    try {
      Path root = base.toAbsolutePath().normalize();
      int slash = endOfFolders(root, glob);
      Path start = slash < 0 ? root : root.resolve(glob.substring(0, slash + 1)).normalize();
      PathMatcher matcher =
          FileSystems.getDefault().getPathMatcher("glob:" + glob.substring(slash + 1));
      List<Path> found = Files.isDirectory(start) ? below(start, matcher) : List.of();
      if (found.isEmpty()) {
        problems.add(place, "no file matches '" + glob + "' in " + root);
      }
      return found;
    } catch (PatternSyntaxException | InvalidPathException e) {
      problems.add(
          place,
          "'"
              + glob
              + "' is no name of files"
              + broken(glob)
              + "; expected a name, or a glob of *, ?, [...] and {..., ...}");
      return List.of();
    } catch (IOException | UncheckedIOException e) {
      problems.add(place, "'" + glob + "': a folder cannot be listed: " + e.getMessage());
      return List.of();
    }
  }

  /**
   * The last slash of the folders that a walk begins below; -1 when it begins at the root. Those
   * before the first wildcard may lead upwards, which a walk from the root cannot; a folder that
   * has the very name is meant, as with files.
   */
  private static int endOfFolders(Path root, String glob) {
    int wildcard = glob.length() - glob.replaceFirst("(?s).*?(?=" + WILDCARD + ")", "").length();
    int slash = glob.lastIndexOf('/', wildcard);
    int next = glob.indexOf('/', slash + 1);
    while (next > 0 && isFolder(root, glob.substring(0, next))) {
      slash = next;
      next = glob.indexOf('/', slash + 1);
    }
    return slash;
  }

  private static boolean isFolder(Path root, String name) {
    try {
      return Files.isDirectory(root.resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String broken(String glob) {
    if (glob.lastIndexOf('[') > glob.lastIndexOf(']')) {
      return ": its [ is not closed";
    }
    if (glob.lastIndexOf('{') > glob.lastIndexOf('}')) {
      return ": its { is not closed";
    }
    return glob.endsWith("\\") ? ": write / between folders" : "";
  }

  private static List<Path> below(Path start, PathMatcher matcher) throws IOException {
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> matcher.matches(start.relativize(file)))
          .sorted()
          .toList();
    }
  }
}
