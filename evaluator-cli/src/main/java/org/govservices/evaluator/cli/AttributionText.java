package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.explain.Attribution;
import org.govservices.evaluator.explain.Split;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.text.LocalText;

/** Prints where the difference between two units comes from, for a person. */
final class AttributionText {
  private static final int POINT_DECIMALS = 3;

  private final Attribution attribution;
  private final PrintWriter out;
  private final UnaryOperator<String> heading;
  private final int decimals;

  AttributionText(Attribution attribution, PrintWriter out, UnaryOperator<String> heading) {
    this.attribution = attribution;
    this.out = out;
    this.heading = heading;
    // a scale of 0 to 1 needs more decimals than one of 0 to 100
    this.decimals =
        Math.max(POINT_DECIMALS, attribution.evaluation().framework().grading().decimals() + 1);
  }

  void print() {
    out.println(
        heading.apply(name(attribution.unit()) + " against " + name(attribution.against())));
    out.println(
        "Overall "
            + fixed(attribution.index().score())
            + " against "
            + fixed(attribution.index().other())
            + ", difference "
            + signed(attribution.index().contribution())
            + " (unrounded scores)");
    out.println();
    out.println(heading.apply("By dimension: points of the difference"));
    table(
        attribution.lines().stream()
            .filter(
                line -> line.part() != Attribution.Part.NODE || line.node() instanceof Dimension)
            .toList(),
        true);
    out.println();
    out.println(heading.apply("What makes the difference, the most first"));
    table(attribution.largest(), false);
    howSplit();
  }

  private void table(List<Attribution.Line> lines, boolean indented) {
    TextTable table = new TextTable();
    table.row("points", "score", "against", "difference", "");
    for (Attribution.Line line : lines) {
      table.row(
          signed(line.contribution()),
          fixed(line.score()),
          fixed(line.other()),
          signed(line.difference()),
          (indented ? "  ".repeat(line.depth()) : "") + what(line));
    }
    table.print(out);
  }

  private String what(Attribution.Line line) {
    String name = text(line.node().name());
    return switch (line.part()) {
      case NODE -> name;
      case ADJUSTMENTS -> name + ": bonuses, deductions, vetoes";
      case KIND -> name + ": weights and rules of the kinds";
    };
  }

  private void howSplit() {
    List<Attribution.Line> dimensions =
        attribution.lines().stream().filter(line -> line.split().isPresent()).toList();
    out.println();
    if (dimensions.stream().allMatch(line -> line.split().get() == Split.WEIGHTED_SUM)) {
      out.println("Every part is weight × difference; the parts sum to the whole.");
      return;
    }
    out.println("Parts sum to the whole. How each dimension's part is split among its children:");
    TextTable table = new TextTable();
    for (Split split : Split.values()) {
      List<String> names =
          dimensions.stream()
              .filter(line -> line.split().get() == split)
              .map(line -> text(line.node().name()))
              .toList();
      if (!names.isEmpty()) {
        table.row(split.words() + ": " + String.join(", ", names));
      }
    }
    table.print(out);
  }

  private String name(Unit unit) {
    return text(unit.name()) + " " + unit.code();
  }

  private String text(LocalText text) {
    return text.in(attribution.evaluation().spec().language());
  }

  private String fixed(OptionalDouble points) {
    return points.isPresent() ? NumberText.fixed(points.getAsDouble(), decimals) : "–";
  }

  private String signed(OptionalDouble points) {
    String text = fixed(points);
    return points.orElse(0) > 0 ? "+" + text : text;
  }
}
