package org.govservices.evaluator.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The hashes of files, taken right after they were read, of what was read. */
public final class FilesRead {
  private static final String CHANGED = "changed while it was read; run again";

  private FilesRead() {}

  /**
   * Takes the hashes; a file that changed since reading began is a problem, because what was read
   * of it may be neither the old nor the new content.
   *
   * @param began when the first of the files was opened, or earlier
   * @return SHA-256 in hexadecimal by file; none of a file with a problem
   */
  public static Map<Path, String> hashes(Collection<Path> files, Instant began, Problems problems) {
    Map<Path, String> hashes = new ConcurrentHashMap<>();
    List<Problem> changed =
        files.parallelStream().distinct().flatMap(f -> hash(f, began, hashes).stream()).toList();
    changed.forEach(problem -> problems.add(problem.place(), problem.message()));
    return hashes;
  }

  /**
   * Holds files that are read later than they were hashed against their hashes.
   *
   * @throws InvalidInputException when one is not what it was
   */
  public static void requireSame(Map<Path, String> hashes) {
    Problems problems = new Problems();
    hashes.forEach(
        (file, hash) -> {
          try {
            if (!ContentHash.of(file).equals(hash)) {
              problems.add(problem(file, CHANGED));
            }
          } catch (IOException e) {
            problems.add(problem(file, "was removed while it was read"));
          }
        });
    problems.throwIfAny();
  }

  private static Optional<Problem> hash(Path file, Instant began, Map<Path, String> hashes) {
    try {
      hashes.put(file, ContentHash.of(file));
      return changed(file).isAfter(began) ? Optional.of(problem(file, CHANGED)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of(problem(file, "was removed while it was read"));
    } catch (IOException e) {
      return Optional.of(problem(file, "cannot be read: " + e.getMessage()));
    }
  }

  private static Problem problem(Path file, String message) {
    return new Problem(Place.of(TextFile.displayName(file)), message);
  }

  /**
   * Also when another file took its name, or its time was set back, where the system knows that.
   */
  private static Instant changed(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return unix
        ? ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant()
        : Files.getLastModifiedTime(file).toInstant();
  }
}
