package org.govservices.evaluator.evaluation.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.result.Fit;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.LocalText;

/** The grade and rank stages: rounds scores once, then gives bands and ranks. */
final class Ranking {
  private final Run run;
  private final Framework framework;
  private final List<RankingGroup> groups;
  private final int[] tieBreakers;

  /** The bounds of bands that depend on the units, by node and group. */
  final List<Fit> fits = new ArrayList<>();

  /** For a roster. */
  Ranking(Run run) {
    this.run = run;
    this.framework = run.framework;
    this.groups =
        run.roster.groupedBy(framework.ranking().within()).entrySet().stream()
            .map(group -> new RankingGroup(group.getKey(), group.getValue()))
            .toList();
    Tree tree = framework.tree();
    this.tieBreakers =
        framework.ranking().tieBreakers().stream()
            .mapToInt(id -> tree.find(id).orElseThrow())
            .toArray();
  }

  List<RankingGroup> groups() {
    return groups;
  }

  /**
   * What every unit got at every node.
   *
   * @return {@code Result[node][unit]}
   */
  Result[][] results(Scored scored) {
    double[][] scores = scored.scores();
    double[][] grades = new double[scores.length][];
    for (int n = 0; n < scores.length; n++) {
      grades[n] = grades(scores[n]);
    }
    Result[][] results = new Result[scores.length][run.roster.size()];
    for (int n = 0; n < scores.length; n++) {
      for (RankingGroup group : groups) {
        results(n, group, grades, scored, results[n]);
      }
    }
    return results;
  }

  /** As {@link #results}, of the index alone: {@code Result[unit]}. */
  Result[] index(Scored scored) {
    double[][] scores = scored.scores();
    double[][] grades = new double[scores.length][];
    grades[0] = grades(scores[0]);
    for (int breaker : tieBreakers) {
      grades[breaker] = grades(scores[breaker]);
    }
    Result[] results = new Result[run.roster.size()];
    for (RankingGroup group : groups) {
      results(0, group, grades, scored, results);
    }
    return results;
  }

  private double[] grades(double[] scores) {
    return Arrays.stream(scores)
        .map(score -> Double.isNaN(score) ? score : framework.grading().ranked(score))
        .toArray();
  }

  private void results(
      int node, RankingGroup group, double[][] grades, Scored scored, Result[] results) {
    double[] scores = scored.scores()[node];
    double[] coverage = scored.coverage()[node];
    int[] bestBands = scored.plan().bestBands(node, scored.observed());
    int[] graded =
        group.units().stream()
            .mapToInt(u -> u)
            .filter(u -> !Double.isNaN(grades[node][u]))
            .toArray();
    double[] inGroup = Arrays.stream(graded).mapToDouble(u -> grades[node][u]).toArray();
    List<Band> bands = bands(node, group, inGroup);
    double[] ranks =
        framework
            .ranking()
            .ties()
            .rank(node == 0 && tieBreakers.length > 0 ? breakTies(graded, grades) : inGroup);
    for (int i = 0; i < graded.length; i++) {
      int u = graded[i];
      results[u] =
          new Result(
              Result.Outcome.SCORED,
              OptionalDouble.of(scores[u]),
              OptionalDouble.of(framework.grading().grade(scores[u])),
              band(bands, inGroup[i], bestBands.length == 0 ? 0 : bestBands[u]),
              OptionalDouble.of(ranks[i]),
              share(coverage[u]));
    }
    for (int u : group.units()) {
      if (results[u] == null) {
        results[u] = unscored(scored.failed(run, node, u), u, coverage[u]);
      }
    }
  }

  /** The bands with bounds that are scores, for the units of a group at a node. */
  private List<Band> bands(int node, RankingGroup group, double[] grades) {
    boolean areScores = !framework.scoreBands().isEmpty() || framework.bands().isEmpty();
    if (areScores || grades.length == 0) {
      return framework.bands();
    }
    List<Band> fitted = framework.bands().stream().map(band -> band.fitted(grades)).toList();
    Map<String, Double> bounds = new LinkedHashMap<>();
    fitted.stream()
        .filter(band -> !band.isLowest())
        .forEach(band -> bounds.put(band.id(), band.bound()));
    fits.add(new Fit(framework.nodes().get(node).id(), group.name(), grades.length, bounds));
    return fitted;
  }

  private Optional<Band> band(List<Band> bands, double grade, int best) {
    for (int b = best; b < bands.size(); b++) {
      if (bands.get(b).admits(grade)) {
        return Optional.of(framework.bands().get(b));
      }
    }
    return Optional.empty();
  }

  /**
   * Numbers that order the units like their grades of the index, and units with the same grade like
   * the contract's tie-breakers; a unit without a grade there comes after those with one.
   */
  private double[] breakTies(int[] units, double[][] grades) {
    Comparator<Integer> byIndex = Comparator.comparingDouble(u -> grades[0][u]);
    Comparator<Integer> byAll = byIndex;
    for (int breaker : tieBreakers) {
      byAll = byAll.thenComparingDouble(u -> orLowest(grades[breaker][u]));
    }
    List<Integer> ascending = Arrays.stream(units).boxed().sorted(byAll).toList();
    Map<Integer, Double> place = new LinkedHashMap<>();
    for (int i = 0; i < ascending.size(); i++) {
      int unit = ascending.get(i);
      boolean first = i == 0;
      boolean same = !first && byAll.compare(ascending.get(i - 1), unit) == 0;
      place.put(unit, same ? place.get(ascending.get(i - 1)) : (double) i);
      if (!first && !same && byIndex.compare(ascending.get(i - 1), unit) == 0) {
        logTieBroken(unit, ascending.get(i - 1), grades);
      }
    }
    return Arrays.stream(units).mapToDouble(place::get).toArray();
  }

  private void logTieBroken(int better, int other, double[][] grades) {
    int breaker =
        Arrays.stream(tieBreakers)
            .filter(n -> orLowest(grades[n][better]) != orLowest(grades[n][other]))
            .findFirst()
            .getAsInt();
    run.log(
        Decision.Stage.RANK,
        "tie-broken",
        better,
        Framework.ROOT,
        new LocalText(
            "before '"
                + run.unit(other).code()
                + "' by "
                + framework.nodes().get(breaker).id()
                + ": "
                + text(grades[breaker][better]).english()
                + " and "
                + text(grades[breaker][other]).english(),
            "按 "
                + framework.nodes().get(breaker).id()
                + " 排在 '"
                + run.unit(other).code()
                + "' 之前："
                + text(grades[breaker][better]).chinese()
                + " 与 "
                + text(grades[breaker][other]).chinese()));
  }

  private static double orLowest(double grade) {
    return Double.isNaN(grade) ? Double.NEGATIVE_INFINITY : grade;
  }

  private static LocalText text(double grade) {
    return Double.isNaN(grade)
        ? new LocalText("not scored", "未评分")
        : LocalText.same(NumberText.shortest(grade));
  }

  private Result unscored(boolean failed, int unit, double coverage) {
    List<Band> bands = framework.bands();
    return new Result(
        failed ? Result.Outcome.FAILED : reason(unit, coverage),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        failed && !bands.isEmpty() ? Optional.of(bands.get(bands.size() - 1)) : Optional.empty(),
        OptionalDouble.empty(),
        share(coverage));
  }

  private Result.Outcome reason(int unit, double coverage) {
    if (run.isScreenedOut(unit)) {
      return Result.Outcome.SCREENED_OUT;
    }
    if (Double.isNaN(coverage)) {
      return Result.Outcome.NOT_APPLICABLE;
    }
    return coverage == 0 ? Result.Outcome.NOT_MEASURED : Result.Outcome.LOW_COVERAGE;
  }

  private static OptionalDouble share(double coverage) {
    return Double.isNaN(coverage) ? OptionalDouble.empty() : OptionalDouble.of(coverage);
  }
}
