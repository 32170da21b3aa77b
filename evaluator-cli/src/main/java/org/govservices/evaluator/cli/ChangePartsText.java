package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.govservices.evaluator.compare.ChangeParts;
import org.govservices.evaluator.compare.ChangeSource;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.Keyword;

/** Prints what the changes of the overall index come from, for a person. */
final class ChangePartsText {
  private final ChangeParts parts;
  private final PrintWriter out;
  private final UnaryOperator<String> heading;

  ChangePartsText(ChangeParts parts, PrintWriter out, UnaryOperator<String> heading) {
    this.parts = parts;
    this.out = out;
    this.heading = heading;
  }

  void print() {
    out.println();
    out.println(heading.apply("What the changes come from (unrounded scores)"));
    TextTable table = new TextTable();
    List<String> header = new ArrayList<>(List.of("change"));
    Stream.of(ChangeSource.values()).map(Keyword::keyword).forEach(header::add);
    header.add("");
    table.row(header.toArray(String[]::new));
    List<String> unsplit = new ArrayList<>();
    for (int c = 0; c < parts.parts().size(); c++) {
      Comparison.Change change = parts.comparison().changes().get(c);
      if (!change.node().id().equals(Framework.ROOT) || !change.isChange()) {
        continue;
      }
      Optional<Map<ChangeSource, Double>> part = parts.parts().get(c);
      part.ifPresentOrElse(
          known -> row(table, change, known), () -> unsplit.add(change.unit().code()));
    }
    table.print(out);
    parts.remarks().forEach(remark -> out.println("  " + remark));
    boolean anySplit = parts.parts().stream().anyMatch(Optional::isPresent);
    if (anySplit && !unsplit.isEmpty()) {
      out.println(
          "  not split, some mixture of the two has no score: " + String.join(", ", unsplit));
    }
  }

  private void row(TextTable table, Comparison.Change change, Map<ChangeSource, Double> known) {
    List<String> row = new ArrayList<>();
    row.add(signed(change.after().score().orElseThrow() - change.before().score().orElseThrow()));
    Stream.of(ChangeSource.values()).forEach(block -> row.add(signed(known.get(block))));
    row.add(
        change.unit().code()
            + " "
            + change.unit().name().in(parts.comparison().after().spec().language()));
    table.row(row.toArray(String[]::new));
  }

  private String signed(double points) {
    int decimals = parts.comparison().after().framework().grading().decimals() + 1;
    return (points > 0 ? "+" : "") + NumberText.fixed(points, decimals);
  }
}
