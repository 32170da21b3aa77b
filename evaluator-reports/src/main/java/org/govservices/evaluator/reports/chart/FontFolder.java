package org.govservices.evaluator.reports.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for the unpacked font, one per process, so that no two can disturb each other. It goes
 * with the process; one that a killed process has left goes when the next begins.
 *
 * <p>A lock, which the operating system frees whatever ends the process, tells the living from the
 * dead.
 */
final class FontFolder {
  private static final String PREFIX = "evaluator-font";
  private static final String LOCK = "lock";

  // Held until the process ends.
  private static FileLock lock;

  private FontFolder() {}

  /** Makes the folder of this process, once. */
  static Path create() throws IOException {
    Path folder = null;
    // Whoever tidies up may find a folder in the moment before it is locked.
    while (lock == null || !Files.exists(folder)) {
      folder = Files.createTempDirectory(PREFIX);
      lock = lock(folder.resolve(LOCK));
    }
    folder.toFile().deleteOnExit();
    folder.resolve(LOCK).toFile().deleteOnExit();
    removeLeft(folder.getParent(), folder);
    return folder;
  }

  static FileLock lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return channel.tryLock();
  }

  /**
   * Removes the folders of processes that are gone. Whatever cannot be listed, locked or removed,
   * another user's for example, stays.
   *
   * @param mine stays, and is not even looked at: closing a channel of a file frees the process's
   *     locks on it
   */
  static void removeLeft(Path temporary, Path mine) {
    try (Stream<Path> paths = Files.list(temporary)) {
      paths
          .filter(path -> path.getFileName().toString().startsWith(PREFIX) && !path.equals(mine))
          .forEach(FontFolder::removeIfLeft);
    } catch (IOException | UncheckedIOException e) {
      // The folder of temporary files may be closed to listing.
    }
  }

  private static void removeIfLeft(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      if (free == null) {
        return;
      }
      List<Path> deepestFirst;
      try (Stream<Path> paths = Files.walk(folder)) {
        deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // In use, just being made, or not ours.
    }
  }
}
