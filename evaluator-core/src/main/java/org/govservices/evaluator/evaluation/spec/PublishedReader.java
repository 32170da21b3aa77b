package org.govservices.evaluator.evaluation.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.ranking.Band;

/** Reads {@code published.csv}. */
final class PublishedReader {
  private PublishedReader() {}

  static List<PublishedValue> read(DataFile data, Framework framework, Roster roster) {
    Problems problems = new Problems();
    TableFile file = data.read(problems);
    file.allow(List.of("unit", "node", "score", "rank", "band"), problems);
    if (!file.require(List.of("unit", "node"), problems)) {
      problems.throwIfAny();
    }
    Tree tree = framework.tree();
    List<String> bands = framework.bands().stream().map(Band::id).toList();
    List<PublishedValue> values = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    file.forEach(
        row -> {
          String code = row.get("unit");
          int unit = roster.indexOf(code).orElse(-1);
          if (unit < 0) {
            problems.add(row.place("unit"), roster.noUnit(code));
          }
          int node = tree.find(row.get("node")).orElse(-1);
          if (node < 0) {
            problems.add(
                row.place("node"),
                "no node '" + row.get("node") + "'" + Problems.maybe(row.get("node"), tree.ids()));
          }
          Place earlier = seen.putIfAbsent(code + "\n" + row.get("node"), row.place());
          if (earlier != null) {
            problems.add(row.place(), "unit and node stand a second time; first at " + earlier);
          }
          String bandId = row.get("band");
          Optional<Band> band =
              framework.bands().stream().filter(b -> b.id().equals(bandId)).findFirst();
          if (band.isEmpty() && !bandId.isEmpty()) {
            problems.add(
                row.place("band"), "no band '" + bandId + "'" + Problems.maybe(bandId, bands));
          }
          OptionalDouble score = row.number("score", problems);
          Optional<PublishedRank> rank = rank(row, problems);
          if (unit >= 0 && node >= 0) {
            values.add(new PublishedValue(unit, node, score, decimals(row, score), rank, band));
          }
        });
    problems.throwIfAny();
    return List.copyOf(values);
  }

  /** The digits behind the point, as printed: 2 of {@code 94.00}. */
  private static OptionalInt decimals(TableFile.Row row, OptionalDouble score) {
    return score.isPresent()
        ? OptionalInt.of(Math.max(0, new BigDecimal(row.digits("score")).scale()))
        : OptionalInt.empty();
  }

  private static Optional<PublishedRank> rank(TableFile.Row row, Problems problems) {
    String text = row.get("rank");
    Optional<PublishedRank> rank = PublishedRank.parse(text);
    if (rank.isEmpty() && !text.isEmpty()) {
      problems.add(
          row.place("rank"),
          "found '" + text + "'; expected a rank from 1: 4, =4 (shared), 2.5 or 101-150");
    }
    return rank;
  }
}
