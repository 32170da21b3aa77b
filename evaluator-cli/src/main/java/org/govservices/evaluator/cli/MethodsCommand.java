package org.govservices.evaluator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.govservices.evaluator.framework.Registries;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.lint.LintRule;
import org.govservices.evaluator.method.Method;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the cards of methods and of the rules that definitions are checked by. */
@Command(
    name = "methods",
    description = {
      "List every method that a definition can name: what it needs of the data, its settings with"
          + " their defaults, and its source; then every rule that definitions are checked by."
    })
final class MethodsCommand extends EvaluatorCommand {
  /** How the cards are printed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Only the methods and the rule with this name.")
  private String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Format format;

  @Override
  void validate() {
    List<String> names = new ArrayList<>();
    Cards.METHODS.forEach(entry -> names.addAll(entry.methods().names()));
    Cards.RULES.forEach(rule -> names.add(rule.id()));
    if (name != null && !names.contains(name)) {
      throw usageError("No method or rule '" + name + "'" + Problems.maybe(name, names));
    }
  }

  @Override
  ExitCode execute() {
    switch (format) {
      case TEXT -> text();
      case JSON -> out().print(CardJson.text(this::isWanted));
    }
    return ExitCode.OK;
  }

  private boolean isWanted(String card) {
    return name == null || name.equals(card);
  }

  private void text() {
    CardText text = new CardText(out());
    for (Registries.Entry entry : Cards.METHODS) {
      List<? extends Method<?>> methods =
          entry.methods().all().stream().filter(method -> isWanted(method.name())).toList();
      if (!methods.isEmpty()) {
        text.heading(heading(entry.key() + ": " + entry.methods().kind() + "s"));
        methods.forEach(text::method);
      }
    }
    List<LintRule.Card> rules = Cards.RULES.stream().filter(rule -> isWanted(rule.id())).toList();
    if (!rules.isEmpty()) {
      text.heading(heading("Rules that definitions are checked by"));
      rules.forEach(text::rule);
    }
  }
}
