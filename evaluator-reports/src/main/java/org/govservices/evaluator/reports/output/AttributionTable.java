package org.govservices.evaluator.reports.output;

import java.util.List;
import org.govservices.evaluator.explain.Attribution;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.Keyword;

/** An attribution as a table: a row per node and part, numbers at full precision. */
public final class AttributionTable {
  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "against",
          "part",
          "node",
          "depth",
          "name",
          "score",
          "score_against",
          "difference",
          "contribution",
          "split");

  private AttributionTable() {}

  /** The table. */
  public static Table of(Attribution attribution) {
    return new Table(
        COLUMNS, attribution.lines().stream().map(line -> row(attribution, line)).toList());
  }

  private static List<String> row(Attribution attribution, Attribution.Line line) {
    return List.of(
        attribution.unit().code(),
        attribution.against().code(),
        line.part().keyword(),
        line.node().id(),
        Integer.toString(line.depth()),
        line.node().name().in(attribution.evaluation().spec().language()),
        NumberText.shortest(line.score()),
        NumberText.shortest(line.other()),
        NumberText.shortest(line.difference()),
        NumberText.shortest(line.contribution()),
        line.split().map(Keyword::keyword).orElse(""));
  }
}
