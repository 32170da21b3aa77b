package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.govservices.evaluator.input.Problems;

/**
 * Decides between sources that give the same cell: the earlier one is taken, unless it has a status
 * there that the evaluation lets give way to what a later source says.
 */
final class Precedence {
  private final ObservationReader.Extent extent;
  private final List<ObservationFile> files;
  private final Problems problems;
  private final Map<String, Cell[][]> cells = new LinkedHashMap<>();
  private final List<SourcePair> disagreements = new ArrayList<>();
  private final List<SourcePair> gaveWay = new ArrayList<>();
  private final long[] same;
  private final long[] within;
  private final long[] beyond;

  Precedence(ObservationReader.Extent extent, List<ObservationFile> files, Problems problems) {
    this.extent = extent;
    this.files = files;
    this.problems = problems;
    for (String edition : extent.editions()) {
      cells.put(edition, new Cell[extent.indicators().size()][extent.roster().size()]);
    }
    same = new long[files.size()];
    within = new long[files.size()];
    beyond = new long[files.size()];
  }

  /** What a source gives for a cell; the source by its index among the files. */
  private record Cell(Observation observation, int file) {}

  boolean hasEdition(String edition) {
    return cells.containsKey(edition);
  }

  /** The editions, this one first. */
  Iterable<String> editions() {
    return cells.keySet();
  }

  /** What is taken for a cell; null when no source gives it. */
  Observation taken(String edition, int unit, int indicator) {
    Cell cell = cells.get(edition)[indicator][unit];
    return cell == null ? null : cell.observation();
  }

  /** Takes what a source gives, or keeps what an earlier one gave. */
  void put(String edition, int unit, int indicator, Observation given, int file) {
    Cell[][] table = cells.get(edition);
    Cell earlier = table[indicator][unit];
    if (earlier == null) {
      table[indicator][unit] = new Cell(given, file);
    } else if (earlier.file() == file) {
      problems.add(
          given.place(),
          "unit '"
              + extent.roster().get(unit).code()
              + "', indicator '"
              + extent.indicators().get(indicator)
              + "' is a duplicate; first at "
              + earlier.observation().place());
    } else {
      decide(edition, unit, indicator, new Cell(given, file));
    }
  }

  private void decide(String edition, int unit, int indicator, Cell later) {
    Cell earlier = cells.get(edition)[indicator][unit];
    Observation one = earlier.observation();
    Observation other = later.observation();
    if (one.status() == other.status() && one.value().equals(other.value())) {
      same[later.file()]++;
    } else if (files.get(earlier.file()).givesWay().contains(one.status())) {
      cells.get(edition)[indicator][unit] = later;
      gaveWay.add(new SourcePair(edition, unit, indicator, other, one));
    } else if (agree(one, other, tolerance(indicator, later.file()))) {
      within[later.file()]++;
    } else {
      beyond[later.file()]++;
      disagreements.add(new SourcePair(edition, unit, indicator, one, other));
    }
  }

  /** Answers are words or counts, and differ or do not. */
  private Tolerance tolerance(int indicator, int file) {
    String id = extent.indicators().get(indicator);
    return extent.answers().containsKey(id)
        ? Tolerance.NONE
        : extent.tolerances().of(id, files.get(file).tolerance());
  }

  private static boolean agree(Observation one, Observation other, Tolerance tolerance) {
    return one.value().isPresent()
        && other.value().isPresent()
        && tolerance.allows(one.value().getAsDouble(), other.value().getAsDouble());
  }

  List<SourcePair> disagreements() {
    return disagreements;
  }

  /** Of statuses that gave way, what was taken in their stead. */
  List<SourcePair> gaveWay() {
    return gaveWay;
  }

  /** The sources that gave cells which earlier ones give too, in their order. */
  List<NotTaken> notTaken() {
    return IntStream.range(0, files.size())
        .mapToObj(f -> new NotTaken(files.get(f).words(), same[f], within[f], beyond[f]))
        .filter(source -> source.cells() > 0)
        .toList();
  }
}
