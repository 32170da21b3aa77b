package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.coherence.Block;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.coherence.Components;
import org.govservices.evaluator.coherence.CorrelationMatrix;
import org.govservices.evaluator.coherence.Flag;
import org.govservices.evaluator.coherence.Importance;
import org.govservices.evaluator.coherence.Reliability;
import org.govservices.evaluator.number.NumberText;

/** Prints the coherence of an evaluation, for a person or for programs. */
final class CoherenceText {
  private final Coherence coherence;
  private final PrintWriter out;
  private final UnaryOperator<String> heading;

  CoherenceText(Coherence coherence, PrintWriter out, UnaryOperator<String> heading) {
    this.coherence = coherence;
    this.out = out;
    this.heading = heading;
  }

  /** For a person. */
  void print(Path target, List<String> files) {
    blocks();
    importance();
    flags();
    out.println();
    out.println(heading.apply("Written to " + target));
    out.println("  " + String.join(", ", files));
  }

  private void blocks() {
    out.println(heading.apply("Do they measure one thing?"));
    TextTable table = new TextTable();
    table.row("nodes", "units", "alpha", "first component", "KMO", "");
    for (int b = 0; b < coherence.reliability().size(); b++) {
      Reliability reliability = coherence.reliability().get(b);
      Components components = coherence.components().get(b);
      table.row(
          Integer.toString(reliability.block().nodes().size()),
          Integer.toString(reliability.units()),
          fixed(reliability.standardised()),
          components.components().map(c -> NumberText.fixed(100 * c.share(0), 0) + "%").orElse("–"),
          fixed(
              components.correlations().flatMap(c -> c.adequacy()).stream()
                  .mapToDouble(kmo -> kmo.overall())
                  .findFirst()),
          name(reliability.block()));
    }
    table.print(out);
    out.println("  alpha: Cronbach's, of scores brought to equal variance");
    for (Components components : coherence.components()) {
      components
          .correlations()
          .map(CorrelationMatrix::whyNoInverse)
          .orElse(components.whyNone())
          .map(why -> why.in(coherence.evaluation().spec().language()))
          .ifPresent(why -> out.println("  " + name(components.block()) + ": " + why));
    }
  }

  private void importance() {
    out.println();
    out.println(heading.apply("What decides the index: weight, and share of influence"));
    TextTable table = new TextTable();
    table.row("weight", "linear", "smooth", "");
    for (Importance importance : coherence.importance()) {
      if (importance.of().id().equals(coherence.evaluation().framework().index().id())
          && importance.over() == Block.Over.CHILDREN) {
        table.row(
            percent(OptionalDouble.of(importance.nominal())),
            percent(importance.linearShare()),
            percent(importance.smoothShare()),
            importance.node().id());
      }
    }
    table.print(out);
  }

  private void flags() {
    List<Flag> flags = coherence.flags();
    out.println();
    out.println(heading.apply(Count.of(flags.size(), "flag")));
    for (Flag flag : flags) {
      out.println(
          "  "
              + flag.kind().keyword().replace('-', ' ')
              + ": "
              + flag.node().id()
              + ", "
              + NumberText.fixed(flag.value(), 2)
              + " with "
              + flag.other());
    }
  }

  /** For programs: a line per fact, its fields separated by tabs, a word first. */
  void lines(Path target, List<String> files) {
    for (Reliability reliability : coherence.reliability()) {
      Lines.line(
          out,
          "alpha",
          reliability.block().of().id(),
          reliability.block().over().keyword(),
          NumberText.shortest(reliability.alpha()),
          NumberText.shortest(reliability.standardised()));
    }
    for (Flag flag : coherence.flags()) {
      Lines.line(
          out,
          "flag",
          flag.kind().keyword(),
          flag.node().id(),
          flag.other(),
          NumberText.shortest(flag.value()));
    }
    files.forEach(file -> Lines.line(out, "file", target.resolve(file).toString()));
  }

  private static String name(Block block) {
    return block.of().id() + (block.over() == Block.Over.INDICATORS ? ", all indicators" : "");
  }

  private static String fixed(OptionalDouble value) {
    return value.isPresent() ? NumberText.fixed(value.getAsDouble(), 2) : "–";
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? NumberText.fixed(100 * share.getAsDouble(), 1) + "%" : "–";
  }
}
