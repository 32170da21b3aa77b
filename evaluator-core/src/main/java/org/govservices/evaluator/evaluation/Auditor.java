package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.spec.PublishedRank;
import org.govservices.evaluator.evaluation.spec.PublishedValue;
import org.govservices.evaluator.evaluation.stage.Ranked;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.text.LocalText;

/** Compares a published table with itself, and with the computed results. */
final class Auditor {
  private final Framework framework;
  private final Roster roster;
  private final List<RankingGroup> groups;
  private final Result[][] results;

  /** To how many decimals scores of a node are held against each other. */
  private final int[] decimals;

  private final List<Audit.Contradiction> contradictions = new ArrayList<>();
  private final List<Audit.Difference> differences = new ArrayList<>();

  Auditor(Framework framework, Roster roster, List<RankingGroup> groups, Result[][] results) {
    this.framework = framework;
    this.roster = roster;
    this.groups = groups;
    this.results = results;
    this.decimals = new int[framework.nodes().size()];
  }

  Audit audit(List<PublishedValue> published) {
    Map<Integer, PublishedValue[]> byNode = new TreeMap<>();
    published.forEach(
        value ->
            byNode
                    .computeIfAbsent(value.node(), n -> new PublishedValue[roster.size()])[
                    value.unit()] =
                value);
    byNode.forEach((node, values) -> decimals[node] = decimals(values));
    byNode.forEach((node, values) -> groups.forEach(group -> contradictions(node, group, values)));
    published.forEach(this::difference);
    OptionalDouble largest =
        published.stream()
            .filter(value -> value.score().isPresent() && result(value).score().isPresent())
            .mapToDouble(
                value ->
                    Math.abs(value.score().getAsDouble() - result(value).score().getAsDouble()))
            .max();
    Count scores = count(published, value -> value.score().isPresent(), r -> r.score().isPresent());
    Count ranks = count(published, value -> value.rank().isPresent(), r -> r.rank().isPresent());
    Count bands = count(published, value -> value.band().isPresent(), r -> r.band().isPresent());
    return new Audit(
        contradictions,
        differences,
        scores.compared,
        largest,
        ranks.compared,
        bands.compared,
        scores.notComputed + ranks.notComputed + bands.notComputed);
  }

  /** How many published values have a computed one beside them, and how many have none. */
  private record Count(int compared, int notComputed) {}

  private Count count(
      List<PublishedValue> published, Predicate<PublishedValue> isThere, Predicate<Result> isHere) {
    List<PublishedValue> there = published.stream().filter(isThere).toList();
    int both = (int) there.stream().filter(value -> isHere.test(result(value))).count();
    return new Count(both, there.size() - both);
  }

  /**
   * Those of the contract, or fewer where the table prints fewer: those of its longest score, since
   * 94 may be how a spreadsheet writes 94.0.
   */
  private int decimals(PublishedValue[] values) {
    return Arrays.stream(values)
        .filter(value -> value != null && value.decimals().isPresent())
        .mapToInt(
            value -> Math.min(value.decimals().getAsInt(), framework.grading().rankDecimals()))
        .max()
        .orElse(framework.grading().rankDecimals());
  }

  /**
   * Whether the table prints fewer decimals than those that rank: equal scores may then rank apart.
   */
  private boolean isCoarse(int node) {
    return decimals[node] < framework.grading().rankDecimals();
  }

  private double rounded(double score, int node) {
    return framework.grading().rounding().round(score, decimals[node]);
  }

  private void contradictions(int node, RankingGroup group, PublishedValue[] values) {
    List<Ranked> ranked = new ArrayList<>();
    for (int unit : group.units()) {
      PublishedValue value = values[unit];
      if (value == null || value.rank().isEmpty()) {
        continue;
      }
      OptionalDouble grade = grade(value);
      if (grade.isEmpty()) {
        contradictions.add(
            new Audit.Contradiction(
                id(node),
                code(unit),
                "",
                new LocalText(
                    "rank " + value.rank().get() + " is published, but there is no score",
                    "公布了排名 " + value.rank().get() + "，但没有得分")));
      } else {
        ranked.add(new Ranked(value, value.rank().get(), grade.getAsDouble()));
      }
    }
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = i + 1; j < ranked.size(); j++) {
        Ranked a = ranked.get(i);
        Ranked b = ranked.get(j);
        boolean aFirst = a.rank.best() <= b.rank.best();
        contradiction(aFirst ? a : b, aFirst ? b : a);
      }
    }
  }

  /** A published rank, and the grade that it is held against. */
  private record Ranked(PublishedValue value, PublishedRank rank, double grade) {
    boolean isComputed() {
      return value.score().isEmpty();
    }
  }

  /**
   * The table is held against itself: the grade of the published score, and the computed grade only
   * where no score is published.
   */
  private OptionalDouble grade(PublishedValue value) {
    return value.score().isPresent()
        ? OptionalDouble.of(rounded(value.score().getAsDouble(), value.node()))
        : computed(value);
  }

  /** The computed score, to the published table's decimals. */
  private OptionalDouble computed(PublishedValue value) {
    Result result = result(value);
    return result.score().isPresent()
        ? OptionalDouble.of(rounded(result.score().getAsDouble(), value.node()))
        : OptionalDouble.empty();
  }

  /** Adds the pair when scores and ranks order it differently. */
  private void contradiction(Ranked better, Ranked other) {
    int byScore = Double.compare(better.grade, other.grade);
    if (contradicts(byScore, better.rank, other.rank, isCoarse(better.value.node()))) {
      boolean mixed = better.isComputed() != other.isComputed();
      contradictions.add(
          new Audit.Contradiction(
              id(better.value.node()),
              code(better.value.unit()),
              code(other.value.unit()),
              scores(better, other, mixed)));
    }
  }

  /**
   * Whether no ranks that the two can stand for follow from their scores.
   *
   * @param byScore positive where the better ranked has the greater score
   * @param better begins no later than {@code other}
   */
  private static boolean contradicts(
      int byScore, PublishedRank better, PublishedRank other, boolean coarse) {
    boolean apart = better.worst() < other.best();
    if (byScore == 0) {
      return apart && !coarse;
    }
    boolean equal = better.isOne() && better.equals(other);
    return byScore > 0 ? equal : apart || equal;
  }

  private LocalText scores(Ranked better, Ranked other, boolean mixed) {
    LocalText a = score(better, mixed);
    LocalText b = score(other, mixed);
    return new LocalText(
        "scores %s and %s, but ranks %s and %s"
            .formatted(a.english(), b.english(), better.rank, other.rank),
        "得分 %s 与 %s，排名却为 %s 与 %s".formatted(a.chinese(), b.chinese(), better.rank, other.rank));
  }

  private LocalText score(Ranked ranked, boolean mixed) {
    LocalText score = LocalText.same(fixed(ranked.grade));
    return mixed && ranked.isComputed() ? score.then(new LocalText(" (computed)", "（计算值）")) : score;
  }

  private void difference(PublishedValue value) {
    Result result = result(value);
    if (value.score().isPresent()) {
      double published = value.score().getAsDouble();
      OptionalDouble computed = computed(value);
      if (computed.isEmpty() || rounded(published, value.node()) != computed.getAsDouble()) {
        add(
            Audit.What.SCORE,
            value,
            NumberText.shortest(published),
            result.score().isPresent()
                ? fixed(framework.grading().ranked(result.score().getAsDouble()))
                : "",
            OptionalDouble.empty());
      }
    }
    if (value.band().isPresent() && !value.band().equals(result.band())) {
      add(
          Audit.What.BAND,
          value,
          value.band().get().id(),
          result.band().map(band -> band.id()).orElse(""),
          OptionalDouble.empty());
    }
    if (value.rank().isPresent() && result.rank().isPresent()) {
      PublishedRank published = value.rank().get();
      double rank = result.rank().getAsDouble();
      if (published.shiftOf(rank) != 0) {
        add(
            Audit.What.RANK,
            value,
            published.toString(),
            NumberText.shortest(rank),
            OptionalDouble.of(published.shiftOf(rank)));
      }
    }
  }

  private void add(
      Audit.What what,
      PublishedValue value,
      String published,
      String computed,
      OptionalDouble shift) {
    differences.add(
        new Audit.Difference(
            what, code(value.unit()), id(value.node()), published, computed, shift));
  }

  private Result result(PublishedValue value) {
    return results[value.node()][value.unit()];
  }

  private String fixed(double grade) {
    return NumberText.fixed(grade, framework.grading().rankDecimals());
  }

  private String id(int node) {
    return framework.nodes().get(node).id();
  }

  private String code(int unit) {
    return roster.get(unit).code();
  }
}
