package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govservices.evaluator.input.NumberWriting;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.number.NumberText;

/**
 * How the shares of one source are written. Where some cells of an indicator are shown as
 * percentages, a bare number among them may mean 0.93 of a hundred or 93 of it, and is not guessed.
 */
final class Percentages {
  private final NumberWriting numbers;
  private final Set<String> fractions;
  private final Set<String> inPercent;
  private final Map<String, Place> percentages = new LinkedHashMap<>();
  private final Map<String, List<Cell>> bare = new LinkedHashMap<>();
  private final Map<String, List<Cell>> maybeFractions = new LinkedHashMap<>();

  private record Cell(Place place, String text) {}

  /**
   * Begins a source.
   *
   * @param fractions ids of the indicators whose bare numbers are shares of 1
   * @param inPercent ids of the indicators that are measured in percent
   */
  Percentages(NumberWriting numbers, Set<String> fractions, Set<String> inPercent) {
    this.numbers = numbers;
    this.fractions = fractions;
    this.inPercent = inPercent;
  }

  /** The value that a cell's number means, on the indicator's scale. */
  double value(
      TableFile.Row row, String column, String indicator, double number, Problems problems) {
    boolean stored = numbers.percent().filter(NumberWriting.Percent.STORED::equals).isPresent();
    boolean percentage = row.isPercentage(column);
    Place place = row.place(column).node(indicator);
    if (fractions.contains(indicator)) {
      if (percentage && !stored) {
        return number;
      }
      if (Math.abs(number) > 1) {
        problems.add(
            place,
            "found " + row.get(column) + "; expected a share of 1, at most 1, as `fractions` says",
            "no fraction for " + indicator);
      }
      return NumberText.decimal(number).movePointRight(2).doubleValue();
    }
    if (!percentage && isMaybeFraction(indicator, number)) {
      maybeFractions
          .computeIfAbsent(indicator, i -> new ArrayList<>())
          .add(new Cell(place, row.get(column)));
    }
    if (numbers.percent().isEmpty()) {
      return number;
    }
    if (percentage) {
      percentages.putIfAbsent(indicator, row.place(column));
    } else if (stored ? Math.abs(number) > 1 : !isTypedPercentage(row, column, number)) {
      bare.computeIfAbsent(indicator, i -> new ArrayList<>()).add(new Cell(place, row.get(column)));
    }
    return number;
  }

  /** Whoever wrote one share as a part of 1 may have written another so. */
  private boolean isMaybeFraction(String indicator, double number) {
    return !fractions.isEmpty()
        && inPercent.contains(indicator)
        && number != 0
        && Math.abs(number) <= 1;
  }

  /** A text such as 95.1 in a cell that shows percentages was typed as the others are shown. */
  private static boolean isTypedPercentage(TableFile.Row row, String column, double number) {
    return row.isPercentFormatted(column) && (number == 0 || Math.abs(number) > 1);
  }

  /**
   * Reports the bare numbers among percentages: whoever typed one did not see what the others did.
   * Where stored numbers are declared to count, one of at most 1 is what it would be as a
   * percentage.
   */
  void report(Problems problems) {
    bare.forEach(
        (indicator, cells) -> {
          Place percentage = percentages.get(indicator);
          if (percentage == null) {
            return;
          }
          for (Cell cell : cells) {
            problems.add(
                cell.place(),
                "found "
                    + cell.text()
                    + ", which is no percentage; other cells of '"
                    + indicator
                    + "' are, such as "
                    + percentage.withoutFolder()
                    + ": ask what is meant, and show it as a percentage, or state"
                    + " `fractions: ["
                    + indicator
                    + "]` if bare numbers are shares of 1",
                "no percentage for " + indicator);
          }
        });
  }

  /** Bare numbers of indicators in percent that may be shares of 1, as others here are. */
  Stream<ObservationReader.MaybeFraction> maybeFractions() {
    return maybeFractions.entrySet().stream()
        .map(
            entry ->
                new ObservationReader.MaybeFraction(
                    entry.getKey(),
                    entry.getValue().get(0).place(),
                    entry.getValue().get(0).text(),
                    entry.getValue().size(),
                    fractions));
  }
}
