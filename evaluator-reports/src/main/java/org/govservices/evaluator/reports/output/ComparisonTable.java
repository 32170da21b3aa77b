package org.govservices.evaluator.reports.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.govservices.evaluator.compare.ChangeParts;
import org.govservices.evaluator.compare.ChangeSource;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;

/** A comparison as tables, numbers at full precision; changes are "after minus before". */
public final class ComparisonTable {
  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "node",
          "score_before",
          "score_after",
          "score_change",
          "place_before",
          "place_after",
          "rank_before",
          "rank_after",
          "band_before",
          "band_after");

  private ComparisonTable() {}

  /** A row per unit and node that both evaluations have. */
  public static Table of(Comparison comparison) {
    return new Table(COLUMNS, comparison.changes().stream().map(ComparisonTable::row).toList());
  }

  /** The same with what every score's change comes from; empty where that is not known. */
  public static Table of(ChangeParts parts) {
    List<String> columns = new ArrayList<>(COLUMNS);
    Stream.of(ChangeSource.values()).forEach(block -> columns.add("change_by_" + block.keyword()));
    List<List<String>> rows = new ArrayList<>();
    for (int c = 0; c < parts.parts().size(); c++) {
      List<String> row = new ArrayList<>(row(parts.comparison().changes().get(c)));
      Optional<Map<ChangeSource, Double>> part = parts.parts().get(c);
      for (ChangeSource block : ChangeSource.values()) {
        row.add(part.map(p -> NumberText.shortest(p.get(block))).orElse(""));
      }
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  /** What differs between the contracts. */
  public static Table contract(Comparison comparison) {
    return new Table(
        List.of("contract", "before", "after"),
        comparison.contract().stream()
            .map(difference -> List.of(difference.where(), difference.before(), difference.after()))
            .toList());
  }

  private static List<String> row(Comparison.Change change) {
    OptionalDouble before = change.before().score();
    OptionalDouble after = change.after().score();
    return List.of(
        change.unit().code(),
        change.node().id(),
        NumberText.shortest(before),
        NumberText.shortest(after),
        before.isPresent() && after.isPresent()
            ? NumberText.shortest(after.getAsDouble() - before.getAsDouble())
            : "",
        place(change.placeBefore()),
        place(change.placeAfter()),
        NumberText.shortest(change.before().rank()),
        NumberText.shortest(change.after().rank()),
        change.before().band().map(Band::id).orElse(""),
        change.after().band().map(Band::id).orElse(""));
  }

  private static String place(OptionalInt place) {
    return place.isPresent() ? Integer.toString(place.getAsInt()) : "";
  }
}
