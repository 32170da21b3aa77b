package org.govservices.evaluator.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An evaluation drawn from a seed: any mixture of scoring rules, gaps, imputation, treatments,
 * aggregations, rescaling, adjustments, kinds, screening and roll-up. Many refuse a value or a
 * score.
 */
public final class RandomEvaluation {
  private static final List<String> INDICATORS =
      List.of("online", "visits", "guides", "calls", "forms", "events");
  private static final int EVENTS = INDICATORS.indexOf("events");

  private final SplittableRandom random;
  private final boolean bounded;
  private final boolean rollsUp;
  private final SmallEvaluation small;
  private final List<String> units = new ArrayList<>();
  private final String[][] cells;
  private final String[][] others;

  /** Writes the files. */
  public RandomEvaluation(Path folder, long seed) {
    random = new SplittableRandom(seed);
    bounded = random.nextInt(4) > 0;
    rollsUp = random.nextInt(4) == 0;
    small = new SmallEvaluation(folder);
    int n = random.nextInt(5, 10);
    StringBuilder roster = new StringBuilder("code,kind,name_en,population,parent\n");
    for (int u = 0; u < n; u++) {
      units.add("u" + u);
      roster.append(
          "u%d,%s,U,%d,%s\n"
              .formatted(
                  u,
                  u % 3 == 0 ? "town" : "city",
                  random.nextInt(1, 9),
                  rollsUp && u < 4 ? "p" + u % 2 : ""));
    }
    if (rollsUp) {
      roster.append("p0,land,P,3,q\np1,land,P,,\nq,land,Q,,\n");
    }
    cells = cells(0);
    others = cells(1);
    for (int u = 0; u < n; u++) {
      for (int i = 0; i < INDICATORS.size(); i++) {
        others[i][u] = random.nextInt(4) == 0 ? others[i][u] : "";
      }
    }
    small
        .write("framework.yaml", framework())
        .write("units.csv", roster.toString())
        .write("more.csv", table(others))
        .replace(
            "evaluation.yaml",
            "source: crawled}",
            "source: crawled}\n  - {file: more.csv, layout: long, source: submitted}");
    write();
  }

  /** The files. */
  public SmallEvaluation files() {
    return small;
  }

  /** Writes the other source's cell in the place of the first one's. */
  public void takeOther(int unit, int indicator) {
    cells[indicator][unit] = others[indicator][unit];
    write();
  }

  /** Writes a cell of the first source. */
  public void write(String cell, int unit, int indicator) {
    cells[indicator][unit] = cell;
    write();
  }

  /** A cell of the first source. */
  public String cell(int unit, int indicator) {
    return cells[indicator][unit];
  }

  private void write() {
    small.write("observations.csv", table(cells));
  }

  private String table(String[][] of) {
    return IntStream.range(0, units.size())
        .boxed()
        .flatMap(
            u ->
                IntStream.range(0, INDICATORS.size())
                    .filter(i -> !of[i][u].isEmpty())
                    .mapToObj(i -> units.get(u) + "," + INDICATORS.get(i) + "," + of[i][u]))
        .collect(Collectors.joining("\n", "unit,indicator,value,status,standard_error\n", "\n"));
  }

  private String[][] cells(int seldom) {
    String[][] drawn = new String[INDICATORS.size()][units.size()];
    for (int i = 0; i < drawn.length; i++) {
      int indicator = i;
      Arrays.setAll(drawn[i], u -> draw(indicator, seldom));
    }
    return drawn;
  }

  private String draw(int indicator, int seldom) {
    int gap = random.nextInt(12 + 6 * seldom);
    if (gap < 3) {
      return "," + List.of("failed", "not-found", "not-applicable").get(gap) + ",";
    }
    double value =
        indicator == EVENTS
            ? random.nextInt(0, 4)
            : random.nextInt(seldom == 0 ? 40 : 6) == 0
                ? any(0, seldom * 150)
                : random.nextInt(10, 1000) / 10.0;
    return value + ",,0";
  }

  private int any(int... of) {
    return of[random.nextInt(of.length)];
  }

  private String any(String... of) {
    return of[random.nextInt(of.length)];
  }

  private String framework() {
    return """
    formatVersion: 1
    id: random
    edition: 2024
    title: {en: Random}
    status: illustrative
    """
        + (bounded
            ? """
            scale: [0, 100]
            bands:
              - {id: high, name: {en: High}, above: 70}
              - {id: mid, name: {en: Mid}, from: 40}
              - {id: low, name: {en: Low}}
            """
            : "scale: unbounded\n")
        + "grading: {decimals: 10, rounding: half-even}\n"
        + "ranking: {within: %s, ties: standard}\n".formatted(any("all", "kind"))
        + any("", "", "screen: {least-observed: 0.6}\n")
        + (rollsUp ? any("roll-up: mean\n", "roll-up: weighted-mean\n") : "")
        + """
        defaults:
          aggregate: arithmetic
          missing: {not-found: %s, failed: %s, not-applicable: exclude}
          impute: %s
          treat: %s
          least-coverage: %s
          direction: higher
          score: %s
        index:
          aggregate: %s
        %s  children:
        """
            .formatted(
                bounded ? any("zero", "exclude") : "exclude",
                any("exclude", "exclude", "impute", "impute", "refuse"),
                any(
                    "{mean: {within: all}}",
                    "{median: {within: kind}}",
                    "{nearest-units: {k: 2, over: all, least-common: 1}}",
                    "row-mean"),
                any(
                    "none",
                    "none",
                    "{winsorise: {max: 2, skewness: 1, kurtosis: 1}}",
                    "{clip-quantiles: {quantiles: [0.1, 0.9], definition: 7}}"),
                any("0", "0.5", "0.7"),
                score(),
                aggregation(),
                adjustments())
        + """
            - id: depth
              name: {en: Depth}
              weight: 3
              aggregate: %s
        %s      children:
                - {id: online, name: {en: Online}, weight: 3, unit: x, score: %s}
                - {id: visits, name: {en: Visits}, weight: 1, unit: x, per: {column: population, times: 3}, score: %s}
            - id: breadth
              name: {en: Breadth}
              weight: 2
              weight-for-kind: {town: 1}
              aggregate: %s
              children:
                - {id: guides, name: {en: Guides}, weight: 1, unit: x}
                - {id: calls, name: {en: Calls}, weight: 2, unit: x, applies-to: [city]}
            - {id: forms, name: {en: Forms}, weight: 1, unit: x, direction: lower, score: %s}
            - {id: events, name: {en: Events}, weight: 0, unit: x, missing: {not-found: exclude, failed: exclude}, treat: none, score: %s}
        """
            .formatted(
                aggregation(),
                rescale(),
                score(),
                bounded ? "{percentile-rank: {fit: all, ties: average}}" : score(),
                aggregation(),
                score(),
                bounded ? "{goalposts: [0, 10]}" : "raw");
  }

  private String score() {
    return bounded
        ? any(
            "{goalposts: [0, 100]}",
            "{goalposts: [0, 100]}",
            "{goalposts: {range: [0, 95], outside: cap}}",
            "{min-max: {fit: all, to: [1, 100]}}",
            "{min-max: {fit: all}}",
            "{percentile-rank: {fit: all, ties: average}}")
        : any(
            "{z-score: {fit: all, sd: population, mean: 0, spread: 1}}",
            "{z-score: {fit: all, sd: sample, mean: 50, spread: 10}}",
            "{rank: {fit: all, ties: average}}");
  }

  private String aggregation() {
    return bounded
        ? any(
            "arithmetic",
            "arithmetic",
            "geometric",
            "{geometric: {floor: 1}}",
            "{harmonic: {floor: 2}}",
            "{owa: {quantifier: 2}}",
            "minimum",
            "{topsis: {to: [0, 100]}}",
            "{deductions: {from: 100, floor: 0}}")
        : any("arithmetic", "arithmetic", "geometric", "minimum");
  }

  private String rescale() {
    return bounded ? any("", "", "      rescale: {min-max: {fit: all}}\n") : "";
  }

  private String adjustments() {
    if (!bounded) {
      return "";
    }
    List<String> rules = new ArrayList<>();
    for (String rule :
        List.of(
            "{bonus: {indicator: events, cap: 2, only-above: 50}}",
            "{deduction: {indicator: events, each: 3, cap: 6, floor: 10}}",
            "{veto: {when: {indicator: events, above: 1}, then: {cap-score: 60}}}",
            "{veto: {when: {indicator: events, above: 1}, then: {cap-band: mid}}}",
            "{veto: {when: {indicator: events, equals: 3}, then: {fail: {rank: none}}}}",
            "{veto: {when: {indicator: events, equals: 3}, then: {fail: {rank: last}}}}")) {
      if (random.nextInt(8) == 0) {
        rules.add("    - " + rule + "\n");
      }
    }
    return rules.isEmpty() ? "" : "  adjust:\n" + String.join("", rules);
  }
}
