package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Gap;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.explain.Explanation;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.LocalText;

/** Prints why a unit got its score, for a person. */
final class ExplanationText {
  private static final int POINT_DECIMALS = 3;

  private final Explanation explanation;
  private final Evaluation evaluation;
  private final PrintWriter out;
  private final UnaryOperator<String> heading;

  ExplanationText(Explanation explanation, PrintWriter out, UnaryOperator<String> heading) {
    this.explanation = explanation;
    this.evaluation = explanation.evaluation();
    this.out = out;
    this.heading = heading;
  }

  void print() {
    Explanation.Line index = explanation.index();
    out.println(heading.apply(name(explanation.unit().name()) + " " + explanation.unit().code()));
    out.println(
        name(evaluation.spec().title())
            + " · "
            + evaluation.spec().data().keyword()
            + " data · framework "
            + evaluation.framework().id()
            + " "
            + evaluation.framework().edition()
            + ", "
            + evaluation.framework().standing().keyword());
    out.println(
        "Score "
            + score(index.result().grade())
            + index.result().band().map(Band::name).map(band -> ", " + name(band)).orElse("")
            + (index.result().rank().isPresent()
                ? ", rank "
                    + NumberText.shortest(index.result().rank().orElseThrow())
                    + " of "
                    + explanation.rankedWith()
                : ", not ranked")
            + ", coverage "
            + percent(index.result().coverage()));
    adjustments();
    gaps();
    disagreements();
    dimensions();
    costliest();
    List<Explanation.Line> unscored = explanation.unscored();
    if (!unscored.isEmpty()) {
      out.println();
      out.println(heading.apply("Not scored"));
      unscored.forEach(
          line ->
              out.println(
                  "  " + name(line.node().name()) + ": " + line.observation().status().keyword()));
    }
    if (!explanation.addsUp() && index.result().score().isPresent()) {
      out.println();
      out.println(
          "Points lost of single nodes do not add up here: a method of this framework is not a"
              + " weighted sum.");
    }
  }

  private void adjustments() {
    if (explanation.applied().isEmpty() && explanation.notApplied().isEmpty()) {
      return;
    }
    out.println();
    out.println(heading.apply("Adjustments"));
    explanation.applied().forEach(words -> out.println("  " + name(words)));
    explanation.notApplied().forEach(words -> out.println("  " + name(words)));
  }

  private void gaps() {
    if (explanation.gaps().isEmpty()) {
      return;
    }
    out.println();
    out.println(heading.apply("Left out; between the worst and the best it could score"));
    for (Gap gap : explanation.gaps()) {
      Indicator indicator = evaluation.framework().indicators().get(gap.indicator());
      out.println(
          "  "
              + name(indicator.name())
              + ", "
              + gap.status().keyword()
              + ": "
              + gap.words(evaluation.framework()).english());
    }
  }

  private void dimensions() {
    out.println();
    out.println(heading.apply("By dimension"));
    TextTable table = new TextTable();
    table.row("score", "rank", "weight", "earned", "lost", "median", "best", "coverage", "");
    explanation.lines().stream()
        .filter(line -> line.observation() == null)
        .forEach(
            line ->
                table.row(
                    score(line.result().grade()),
                    line.result().rank().isPresent()
                        ? NumberText.shortest(line.result().rank().orElseThrow())
                        : "–",
                    percent(line.overallShare()),
                    points(line.earned()),
                    points(line.lost()),
                    score(line.peers().median()),
                    score(line.peers().best()),
                    percent(line.result().coverage()),
                    "  ".repeat(line.depth()) + name(line.node().name())));
    table.print(out);
  }

  private void costliest() {
    out.println();
    out.println(heading.apply("Indicators that lost points, the most first"));
    TextTable table = new TextTable();
    table.row("lost", "score", "value", "median", "best", "weight", "");
    explanation
        .costliest()
        .forEach(
            line ->
                table.row(
                    points(line.lost()),
                    score(line.result().grade()),
                    value(line),
                    score(line.peers().median()),
                    score(line.peers().best()),
                    percent(line.overallShare()),
                    name(line.node().name())));
    table.print(out);
  }

  private void disagreements() {
    if (explanation.disagreements().isEmpty()) {
      return;
    }
    out.println();
    out.println(heading.apply("Sources disagree; by the other the index would score"));
    TextTable table = new TextTable();
    table.row("score", "shift", "rank", "band", "");
    for (Disagreement disagreement : explanation.disagreements()) {
      SourcePair pair = disagreement.pair();
      Indicator indicator = evaluation.framework().indicators().get(pair.indicator());
      table.row(
          score(disagreement.scoreIfOther()),
          points(disagreement.shift()),
          change(disagreement, this::rank),
          change(disagreement, this::band),
          name(indicator.name())
              + ": "
              + SourcePair.words(pair.taken())
              + ", not "
              + SourcePair.words(pair.other()));
    }
    table.print(out);
  }

  /** What it would be by the other; if that differs, with what it is. */
  private static String change(Disagreement disagreement, Function<Result, String> part) {
    String is = part.apply(disagreement.index());
    String byOther = disagreement.ifOther().map(part).orElse("–");
    return is.equals(byOther) ? is : is + " → " + byOther;
  }

  private String rank(Result result) {
    return result.rank().isPresent() ? NumberText.shortest(result.rank()) : "–";
  }

  private String band(Result result) {
    return result.band().map(band -> name(band.name())).orElse("–");
  }

  /** What was observed, and the number that counts for it where that is another. */
  private static String value(Explanation.Line line) {
    String observed = SourcePair.said(line.observation());
    return line.counted().isPresent()
        ? observed + " = " + NumberText.withoutNoise(line.counted().getAsDouble())
        : observed;
  }

  private String score(OptionalDouble score) {
    return score.isPresent()
        ? NumberText.fixed(score.getAsDouble(), evaluation.framework().grading().decimals())
        : "–";
  }

  private static String points(OptionalDouble points) {
    return points.isPresent() ? NumberText.fixed(points.getAsDouble(), POINT_DECIMALS) : "–";
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? NumberText.fixed(100 * share.getAsDouble(), 1) + "%" : "–";
  }

  private String name(LocalText text) {
    return text.in(evaluation.spec().language());
  }
}
