package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.OddCharacter;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;

/**
 * What experts say of pairs: a CSV file {@code expert,first,second,times}, where the first node is
 * {@code times} as important as the second. {@code times} is a number or a fraction such as 1/3.
 *
 * @param file its name, for messages
 * @param byExpert experts in the order of the file
 */
record PairJudgements(String file, Map<String, List<Judgement>> byExpert) {
  private static final List<String> COLUMNS = List.of("expert", "first", "second", "times");

  PairJudgements {
    byExpert = Collections.unmodifiableMap(new LinkedHashMap<>(byExpert));
  }

  /** One comparison; nodes are named by their place among the candidates. */
  record Judgement(int first, int second, double times) {}

  /**
   * Reads the judgements about some nodes; those about other nodes of the framework are passed
   * over.
   *
   * @param nodes ids of the candidates
   * @param known ids of all nodes
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  static PairJudgements read(DataFile data, List<String> nodes, List<String> known) {
    Problems problems = new Problems();
    TableFile file = data.read(problems);
    file.allow(COLUMNS, problems);
    file.require(COLUMNS, problems);
    problems.throwIfAny();
    Map<String, List<Judgement>> byExpert = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    file.forEach(
        row -> {
          Experts.Node first = Experts.node(row, "first", nodes, known, problems);
          Experts.Node second = Experts.node(row, "second", nodes, known, problems);
          double times = times(row, problems);
          String expert = Experts.expert(row, problems);
          if (first.isWrong() || second.isWrong() || (first.isOther() && second.isOther())) {
            return;
          }
          if (first.isOther() || second.isOther()) {
            problems.add(
                row.place("second"),
                "'"
                    + row.get("first")
                    + "' and '"
                    + row.get("second")
                    + "' share no weight: only "
                    + String.join(", ", nodes)
                    + " are weighed against each other");
            return;
          }
          if (first.place() == second.place()) {
            problems.add(
                row.place("second"), "'" + row.get("second") + "' is compared with itself");
            return;
          }
          int low = Math.min(first.place(), second.place());
          int high = Math.max(first.place(), second.place());
          if (!seen.add(expert + "\n" + low + "\n" + high)) {
            problems.add(
                row.place("first"),
                "expert '"
                    + expert
                    + "' compares '"
                    + row.get("first")
                    + "' and '"
                    + row.get("second")
                    + "' a second time");
          }
          byExpert
              .computeIfAbsent(expert, e -> new ArrayList<>())
              .add(new Judgement(first.place(), second.place(), times));
        });
    if (problems.isEmpty() && byExpert.isEmpty()) {
      problems.add(file.header(), "no judgement about " + String.join(", ", nodes));
    }
    problems.throwIfAny();
    return new PairJudgements(file.name(), byExpert);
  }

  private static double times(TableFile.Row row, Problems problems) {
    String[] parts = row.get("times").split("/", -1);
    double times = number(row, parts[0]);
    if (parts.length > 1) {
      times = parts.length == 2 ? times / number(row, parts[1]) : Double.NaN;
    }
    if (!(times > 0 && Double.isFinite(times))) {
      problems.add(
          row.place("times"),
          "found '"
              + row.get("times")
              + "'; expected a number above 0, or a fraction such as 1/3"
              + OddCharacter.advice(row.get("times")));
      return 1;
    }
    return times;
  }

  private static double number(TableFile.Row row, String part) {
    return row.numbers().number(part.strip()).orElse(Double.NaN);
  }

  /** The experts' names. */
  String names() {
    return byExpert.keySet().stream().collect(Collectors.joining(", "));
  }
}
