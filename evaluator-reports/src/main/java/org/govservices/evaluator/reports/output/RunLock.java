package org.govservices.evaluator.reports.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds an output folder for one run at a time. The operating system frees the lock of a process
 * that dies; its file then stays and is used again.
 */
final class RunLock implements AutoCloseable {
  // Beyond the content, because on Windows a locked range cannot be read by others.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;

  // Open as long as the lock is held: closing any channel of a file frees the process's locks on
  // it.
  private FileChannel named;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock; empty when another run holds it. */
  static Optional<RunLock> take(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    RunLock lock = new RunLock(file, channel);
    if (lock.lock() && lock.isStillThatFile()) {
      return Optional.of(lock);
    }
    lock.closeChannels();
    return Optional.empty();
  }

  private boolean lock() throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /** A run that ends removes its file: one that opened it just before would lock a removed file. */
  private boolean isStillThatFile() throws IOException {
    String mine = ProcessHandle.current().pid() + " " + System.identityHashCode(this);
    channel.truncate(0).write(UTF_8.encode(mine), 0);
    try {
      named = FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException removed) {
      return false;
    }
    ByteBuffer read = ByteBuffer.allocate(mine.length() + 1);
    named.read(read, 0);
    return UTF_8.decode(read.flip()).toString().equals(mine);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    closeChannels();
  }

  private void closeChannels() throws IOException {
    channel.close();
    if (named != null) {
      named.close();
    }
  }
}
