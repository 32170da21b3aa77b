package org.govservices.evaluator.reports.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govservices.evaluator.input.ContentHash;
import org.govservices.evaluator.input.InvalidInputException;

/**
 * The folder DIR that a run replaces as a whole. The result is built in DIR.new; then DIR becomes
 * DIR.old, DIR.new becomes DIR, and DIR.old is removed. Whenever that stops, the earlier or the new
 * result is whole, and the next run on DIR mends it. Only files that a manifest lists are removed.
 *
 * <p>Opening holds DIR against other runs; closing frees it and removes what was built and not
 * published. Errors are {@link OutputException}s.
 */
public final class OutputFolder implements AutoCloseable {
  /** Stands in DIR.new until its content is whole. */
  private static final String UNFINISHED = ".unfinished";

  /** What happens to an earlier result that somebody has changed since it was written. */
  public enum Edits {
    /** It is refused to replace it. */
    KEEP,
    /** It is replaced, and the changes are lost. */
    DISCARD
  }

  /** The moments between two changes on disk, where a test can stop the swap. */
  enum Moment {
    BUILDING,
    FINISHED,
    OLD_SET_ASIDE,
    NEW_IN_PLACE,
    REMOVING_OLD,
    OLD_REMOVED
  }

  private final Path target;
  private final Path building;
  private final Path old;
  private final RunLock lock;
  private final Consumer<Moment> watcher;
  private final List<String> repairs = new ArrayList<>();

  private OutputFolder(Path target, RunLock lock, Consumer<Moment> watcher) {
    this.target = target;
    this.building = beside(target, ".new");
    this.old = beside(target, ".old");
    this.lock = lock;
    this.watcher = watcher;
  }

  /**
   * Looks whether {@link #open} would refuse the folder, before the work for it begins; writes
   * nothing.
   *
   * @throws OutputException as {@link #open}
   */
  public static void check(Path folder, Edits edits) {
    try {
      requireOwnFiles(resolve(folder), edits);
    } catch (IOException e) {
      throw new OutputException("cannot write to " + folder, e);
    }
  }

  /**
   * Opens a folder for a new result; it need not exist.
   *
   * @throws OutputException when it holds files that its manifest does not list, or has listed with
   *     another content and they are to be kept; when it is a link to nothing, when another run
   *     holds it, or when it cannot be written
   */
  public static OutputFolder open(Path folder, Edits edits) {
    return open(folder, edits, moment -> {});
  }

  static OutputFolder open(Path folder, Edits edits, Consumer<Moment> watcher) {
    try {
      Path target = resolve(folder);
      Files.createDirectories(target.getParent());
      RunLock lock =
          RunLock.take(beside(target, ".lock"))
              .orElseThrow(
                  () -> new OutputException("another run is writing to " + target + "; try later"));
      OutputFolder output = new OutputFolder(target, lock, watcher);
      try {
        requireOwnFiles(target, edits);
        output.requireOwnRemains();
        output.repair();
        output.startBuilding();
        return output;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new OutputException("cannot write to " + folder, e);
    }
  }

  /** DIR itself. */
  public Path target() {
    return target;
  }

  /** Where the result is built until it is published. */
  public Path building() {
    return building;
  }

  /** What an interrupted run had left and how it was mended, in words; mostly nothing. */
  public List<String> repairs() {
    return List.copyOf(repairs);
  }

  /**
   * Puts what was built, which has a {@code manifest.json} of all its files, in the place of the
   * earlier result.
   */
  public void publish() {
    try {
      Files.delete(building.resolve(UNFINISHED));
      watcher.accept(Moment.FINISHED);
      swap();
    } catch (IOException e) {
      throw new OutputException("cannot put the new result into " + target, e);
    }
  }

  @Override
  public void close() {
    try (lock) {
      if (isUnfinished()) {
        removeAll(building);
      }
    } catch (IOException e) {
      throw new OutputException("cannot tidy up beside " + target, e);
    }
  }

  private void startBuilding() throws IOException {
    Files.createDirectory(building);
    Files.createFile(building.resolve(UNFINISHED));
    watcher.accept(Moment.BUILDING);
  }

  private void swap() throws IOException {
    if (Files.exists(target)) {
      removeListed(old);
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      watcher.accept(Moment.OLD_SET_ASIDE);
    }
    Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
    watcher.accept(Moment.NEW_IN_PLACE);
    removeListed(old);
    watcher.accept(Moment.OLD_REMOVED);
  }

  private void repair() throws IOException {
    if (isUnfinished()) {
      removeAll(building);
      repairs.add("removed the unfinished result that an interrupted run had left in " + building);
    } else if (Files.exists(building)) {
      swap();
      repairs.add("put the result of an interrupted run, which was whole, into " + target);
    } else if (Files.exists(old) && Files.exists(target)) {
      removeListed(old);
      repairs.add("removed the earlier result that an interrupted run had left in " + old);
    } else if (Files.exists(old)) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      repairs.add("put the earlier result back from " + old);
    }
  }

  /** A folder without any file was being made or being removed: nothing in it can be lost. */
  private boolean isUnfinished() throws IOException {
    return Files.exists(building)
        && (Files.exists(building.resolve(UNFINISHED)) || filesIn(building).isEmpty());
  }

  private static void requireOwnFiles(Path target, Edits edits) throws IOException {
    if (Path.of("").toAbsolutePath().startsWith(target)) {
      throw new OutputException(target + " is the current folder; name one below it");
    }
    Optional<Manifest> manifest = requireOwnFiles(target);
    List<String> edited =
        edits == Edits.KEEP ? manifest.map(m -> edited(target, m)).orElse(List.of()) : List.of();
    if (!edited.isEmpty()) {
      throw new OutputException(
          target
              + " has been changed since it was written: "
              + some(edited)
              + "; move it away, name another folder, or discard the changes with --discard-edits");
    }
  }

  /** What an interrupted run may have left beside the target. */
  private void requireOwnRemains() throws IOException {
    requireOwnFiles(old);
    if (!isUnfinished()) {
      requireOwnFiles(building);
    }
  }

  /** The folder's manifest, if it has one. */
  private static Optional<Manifest> requireOwnFiles(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new OutputException(folder + " is a file; expected a folder");
    }
    Optional<Manifest> manifest = manifestOf(folder);
    List<String> foreign = foreignIn(folder, manifest);
    if (!foreign.isEmpty()) {
      throw new OutputException(
          folder
              + " holds what no manifest lists: "
              + some(foreign)
              + "; move it away or name another folder");
    }
    return manifest;
  }

  private static String some(List<String> files) {
    return String.join(", ", files.subList(0, Math.min(3, files.size())))
        + (files.size() > 3 ? " and " + (files.size() - 3) + " more" : "");
  }

  /** The listed files whose content is no longer what the manifest says; pictures are not known. */
  private static List<String> edited(Path folder, Manifest manifest) {
    List<String> edited = new ArrayList<>();
    for (Map.Entry<String, String> listed : manifest.outputs().entrySet()) {
      Path file = folder.resolve(listed.getKey());
      if (Files.exists(file) && !ContentHash.is(listed.getValue(), file)) {
        edited.add(listed.getKey());
      }
    }
    return edited;
  }

  /** The files that the folder's manifest does not list, relative and with {@code /}. */
  static List<String> foreignIn(Path folder) throws IOException {
    return foreignIn(folder, manifestOf(folder));
  }

  private static List<String> foreignIn(Path folder, Optional<Manifest> manifest)
      throws IOException {
    List<String> foreign = new ArrayList<>(filesIn(folder));
    foreign.removeAll(listed(manifest));
    return foreign;
  }

  /** The files that a folder's manifest lists, itself last. */
  private static Collection<String> listed(Optional<Manifest> manifest) {
    List<String> listed = new ArrayList<>();
    manifest.ifPresent(
        m -> {
          listed.addAll(m.files());
          listed.add(Manifest.FILE);
        });
    return listed;
  }

  /** A folder whose manifest cannot be read holds files of which nobody knows whose they are. */
  private static Optional<Manifest> manifestOf(Path folder) {
    Path manifest = folder.resolve(Manifest.FILE);
    try {
      return Files.isRegularFile(manifest)
          ? Optional.of(Manifest.read(manifest))
          : Optional.empty();
    } catch (InvalidInputException e) {
      throw new OutputException(
          e.getMessage()
              + "\n"
              + folder
              + " may hold what is not a result's; move it away or name another folder");
    }
  }

  /** Names of all files, relative and with {@code /}. */
  private static Set<String> filesIn(Path folder) throws IOException {
    Set<String> files = new TreeSet<>();
    if (Files.exists(folder)) {
      Path real = folder.toRealPath(); // a walk does not follow a link that it begins with
      try (Stream<Path> paths = Files.walk(real)) {
        paths
            .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
            .forEach(path -> files.add(real.relativize(path).toString().replace('\\', '/')));
      }
    }
    return files;
  }

  /** Removes the files that the manifest lists, the manifest last, and the then empty folders. */
  private void removeListed(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (String file : listed(manifestOf(folder))) {
      Files.deleteIfExists(folder.resolve(file));
      watcher.accept(Moment.REMOVING_OLD);
    }
    removeAll(folder, Files::isDirectory);
  }

  private static void removeAll(Path folder) throws IOException {
    removeAll(folder, path -> true);
  }

  private static void removeAll(Path folder, Predicate<Path> which) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.filter(which).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  /** The folder without links, whether it exists or is to be made. */
  private static Path resolve(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath();
    Path there = absolute;
    while (Files.notExists(there) && there.getParent() != null) {
      if (Files.isSymbolicLink(there)) {
        throw new OutputException(
            there + " is a link to " + Files.readSymbolicLink(there) + ", which is not there");
      }
      there = there.getParent();
    }
    Path target =
        Files.exists(there)
            ? there.toRealPath().resolve(there.relativize(absolute)).normalize()
            : absolute.normalize();
    if (target.getFileName() == null) {
      throw new OutputException(target + " cannot be replaced; name a folder below it");
    }
    return target;
  }

  private static Path beside(Path target, String suffix) {
    return target.resolveSibling(target.getFileName() + suffix);
  }
}
