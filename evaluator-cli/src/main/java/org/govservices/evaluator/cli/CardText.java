package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import org.apache.commons.text.WordUtils;
import org.govservices.evaluator.lint.LintRule;
import org.govservices.evaluator.lint.Severity;
import org.govservices.evaluator.method.Method;

/** Prints cards for a person: a name, a sentence, and a line for each thing to know. */
final class CardText {
  private static final int WIDTH = 80;
  private static final int INDENT = 19;

  private final PrintWriter out;
  private String gap = "";

  CardText(PrintWriter out) {
    this.out = out;
  }

  void heading(String heading) {
    out.println(gap + heading);
    gap = System.lineSeparator();
  }

  void method(Method<?> method) {
    name(method.name(), method.summary());
    line("needs", method.needs());
    method.parameters().forEach(parameter -> line(parameter.name(), parameter.meaning()));
    line("source", method.source());
  }

  void rule(LintRule.Card rule) {
    name(rule.id(), "Finds " + rule.finds() + ".");
    line("is", rule.severity() == Severity.ERROR ? "an error: refused" : "a warning");
    line("since", rule.reason());
    line("source", rule.source());
  }

  private void name(String name, String sentence) {
    out.println();
    out.println("  " + name);
    out.println("    " + wrapped(sentence, 4));
  }

  private void line(String label, String text) {
    String padded = "    " + label + " ".repeat(Math.max(1, INDENT - 4 - label.length()));
    out.println(padded + wrapped(text, INDENT));
  }

  private static String wrapped(String text, int indent) {
    String margin = System.lineSeparator() + " ".repeat(indent);
    return WordUtils.wrap(text, WIDTH - indent, margin, false);
  }
}
