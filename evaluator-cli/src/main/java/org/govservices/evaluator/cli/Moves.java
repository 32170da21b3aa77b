package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;

/** Prints how the overall index moved, for a person. */
final class Moves {
  private final Comparison comparison;
  private final PrintWriter out;
  private final UnaryOperator<String> heading;

  Moves(Comparison comparison, PrintWriter out, UnaryOperator<String> heading) {
    this.comparison = comparison;
    this.out = out;
    this.heading = heading;
  }

  void print() {
    List<Comparison.Change> moved = comparison.moved(Framework.ROOT);
    long places = moved.stream().filter(Comparison.Change::placeMoved).count();
    long bands = moved.stream().filter(Comparison.Change::bandMoved).count();
    out.println(
        heading.apply(
            "Overall index: "
                + Count.of(moved.size(), "unit")
                + " changed, "
                + Count.of(places, "place")
                + ", "
                + Count.of(bands, "band")));
    TextTable table = new TextTable();
    table.row("score", "", "change", "place", "", "rank", "", "");
    moved.stream()
        .sorted(Comparator.comparingDouble(Moves::rankForOrder))
        .forEach(
            change ->
                table.row(
                    score(change.before().grade()),
                    "→ " + score(change.after().grade()),
                    change(change),
                    place(change.placeBefore()),
                    "→ " + place(change.placeAfter()),
                    rank(change.before()),
                    "→ " + rank(change.after()),
                    change.unit().code()
                        + " "
                        + change.unit().name().in(comparison.after().spec().language())
                        + band(change)));
    if (!moved.isEmpty()) {
      table.print(out);
    }
  }

  private static double rankForOrder(Comparison.Change change) {
    return change.after().rank().orElse(Integer.MAX_VALUE);
  }

  private static String place(OptionalInt place) {
    return place.isPresent() ? Integer.toString(place.getAsInt()) : "–";
  }

  private String change(Comparison.Change change) {
    OptionalDouble before = change.before().grade();
    OptionalDouble after = change.after().grade();
    if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    double difference = after.getAsDouble() - before.getAsDouble();
    return (difference > 0 ? "+" : "") + fixed(difference);
  }

  private static String band(Comparison.Change change) {
    return change.bandMoved() ? ", " + id(change.before()) + " → " + id(change.after()) : "";
  }

  private static String id(Result result) {
    return result.band().map(Band::id).orElse("no band");
  }

  private static String rank(Result result) {
    return result.rank().isPresent() ? NumberText.shortest(result.rank().orElseThrow()) : "–";
  }

  private String score(OptionalDouble score) {
    return score.isPresent() ? fixed(score.getAsDouble()) : "–";
  }

  private String fixed(double value) {
    return NumberText.fixed(value, comparison.after().framework().grading().decimals());
  }
}
