package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.weighting.Measure;
import org.govservices.evaluator.weighting.Reweighting;
import org.govservices.evaluator.weighting.WeightShares;
import org.govservices.evaluator.weighting.Weights;

/** Prints a reweighting, for a person or for programs. */
final class WeightsText {
  private static final int DECIMALS = 4;
  private static final int SHOWN = 20;

  private final Reweighting reweighting;
  private final PrintWriter out;
  private final UnaryOperator<String> heading;

  WeightsText(Reweighting reweighting, PrintWriter out, UnaryOperator<String> heading) {
    this.reweighting = reweighting;
    this.out = out;
    this.heading = heading;
  }

  /** For a person. */
  void print(Path target, List<String> files) {
    Map<String, WeightShares.Change> shares =
        reweighting.shares().stream().collect(Collectors.toMap(c -> c.node().id(), c -> c));
    for (Reweighting.Weighed weighed : reweighting.weighed()) {
      Weights weights = weighed.weights();
      out.println(heading.apply(weighed.entry().of().id() + ": " + weights.method()));
      TextTable table = new TextTable();
      table.row("before", "", "", "experts", "", "");
      for (int n = 0; n < weighed.nodes().size(); n++) {
        String node = weighed.nodes().get(n).id();
        WeightShares.Change change = shares.get(node);
        boolean overall = weighed.entry().of().id().equals(Framework.ROOT);
        table.row(
            fixed(overall ? change.overallBefore() : change.before()),
            "→ " + fixed(weights.share(n)),
            "",
            weights
                .spread(n)
                .filter(spread -> spread.experts() > 1)
                .map(spread -> fixed(spread.least()) + " … " + fixed(spread.most()))
                .orElse(""),
            "",
            node);
      }
      table.print(out);
      measures(weights, "  ");
      out.println();
    }
    for (Finding finding : reweighting.findings()) {
      out.println("warning: " + finding.place().node() + ": " + finding.message());
      out.println("  " + finding.rule().reason() + " (" + finding.rule().source() + ")");
    }
    new Moves(reweighting.comparison(), out, heading).print();
    out.println();
    out.println(heading.apply("Written to " + target));
    out.println("  " + String.join(", ", files));
    out.println(
        "  to evaluate with them: evaluator run "
            + reweighting.comparison().before().spec().file()
            + " --weights "
            + target.resolve("weights.csv"));
  }

  private void measures(Weights weights, String indent) {
    weights.measures().stream().limit(SHOWN).forEach(measure -> measure(measure, indent));
    if (weights.measures().size() > SHOWN) {
      out.println(indent + "and " + (weights.measures().size() - SHOWN) + " more in measures.csv");
    }
    for (Weights part : weights.parts()) {
      out.println(indent + part.method());
      measures(part, indent + "  ");
    }
  }

  private void measure(Measure measure, String indent) {
    out.println(
        indent
            + measure.name().replace('-', ' ')
            + (measure.about().isEmpty() ? "" : " of " + measure.about())
            + ": "
            + (measure.number().isPresent()
                ? trimmed(measure.number().getAsDouble())
                : measure.value()));
  }

  /** For programs: a line per fact, its fields separated by tabs, a word first. */
  void lines(Path target, List<String> files) {
    for (Reweighting.Weighed weighed : reweighting.weighed()) {
      Lines.line(out, "weighed", weighed.entry().of().id(), weighed.weights().method());
    }
    for (WeightShares.Change change : reweighting.shares()) {
      Lines.line(
          out,
          "share",
          change.node().id(),
          NumberText.shortest(change.overallBefore()),
          NumberText.shortest(change.overallAfter()));
    }
    reweighting
        .findings()
        .forEach(f -> Lines.line(out, "warning", f.rule().id(), f.place().node(), f.message()));
    Lines.moved(reweighting.comparison(), out);
    files.forEach(file -> Lines.line(out, "file", target.resolve(file).toString()));
  }

  private static String fixed(double share) {
    return NumberText.fixed(share, DECIMALS);
  }

  /** Few decimals, and no zeros at the end. */
  private static String trimmed(double value) {
    String text = NumberText.fixed(value, DECIMALS);
    return text.replaceAll("\\.?0+$", "").isEmpty() || !text.contains(".")
        ? text
        : text.replaceAll("\\.?0+$", "");
  }
}
