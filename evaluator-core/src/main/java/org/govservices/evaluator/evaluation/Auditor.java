package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Roster;

/** Compares a published table with itself, and with the computed results. */
final class Auditor {
  private final Framework framework;
  private final Roster roster;
  private final List<RankingGroup> groups;
  private final Result[][] results;
  private final List<Audit.Contradiction> contradictions = new ArrayList<>();
  private final List<Audit.Difference> differences = new ArrayList<>();

  Auditor(Framework framework, Roster roster, List<RankingGroup> groups, Result[][] results) {
    this.framework = framework;
    this.roster = roster;
    this.groups = groups;
    this.results = results;
  }

  Audit audit(List<PublishedValue> published) {
    Map<Integer, PublishedValue[]> byNode = new TreeMap<>();
    published.forEach(
        value ->
            byNode
                    .computeIfAbsent(value.node(), n -> new PublishedValue[roster.size()])[
                    value.unit()] =
                value);
    byNode.forEach((node, values) -> groups.forEach(group -> contradictions(node, group, values)));
    published.forEach(this::difference);
    OptionalDouble largest =
        published.stream()
            .filter(value -> value.score().isPresent() && result(value).score().isPresent())
            .mapToDouble(
                value ->
                    Math.abs(value.score().getAsDouble() - result(value).score().getAsDouble()))
            .max();
    return new Audit(
        contradictions,
        differences,
        (int) published.stream().filter(value -> value.score().isPresent()).count(),
        largest,
        (int) published.stream().filter(value -> value.rank().isPresent()).count(),
        (int) published.stream().filter(value -> value.band().isPresent()).count());
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
                "rank " + text(value.rank()) + " is published, but there is no score"));
      } else {
        ranked.add(new Ranked(value, value.rank().getAsDouble(), grade.getAsDouble()));
      }
    }
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = i + 1; j < ranked.size(); j++) {
        Ranked a = ranked.get(i);
        Ranked b = ranked.get(j);
        boolean aFirst = a.rank <= b.rank;
        contradiction(aFirst ? a : b, aFirst ? b : a);
      }
    }
  }

  /** A published rank, and the grade that it is held against. */
  private record Ranked(PublishedValue value, double rank, double grade) {
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
        ? OptionalDouble.of(framework.grading().grade(value.score().getAsDouble()))
        : result(value).grade();
  }

  /** Adds the pair when scores and ranks order it differently. */
  private void contradiction(Ranked better, Ranked other) {
    int byScore = Double.compare(better.grade, other.grade);
    int byRank = Double.compare(other.rank, better.rank);
    if (Integer.signum(byScore) != Integer.signum(byRank)) {
      boolean mixed = better.isComputed() != other.isComputed();
      contradictions.add(
          new Audit.Contradiction(
              id(better.value.node()),
              code(better.value.unit()),
              code(other.value.unit()),
              "scores "
                  + score(better, mixed)
                  + " and "
                  + score(other, mixed)
                  + ", but ranks "
                  + text(better.value.rank())
                  + " and "
                  + text(other.value.rank())));
    }
  }

  private String score(Ranked ranked, boolean mixed) {
    return fixed(ranked.grade) + (mixed && ranked.isComputed() ? " (computed)" : "");
  }

  private void difference(PublishedValue value) {
    Result result = result(value);
    if (value.score().isPresent()) {
      double published = value.score().getAsDouble();
      boolean same =
          result.grade().isPresent()
              && framework.grading().grade(published) == result.grade().getAsDouble();
      if (!same) {
        add(
            Audit.What.SCORE,
            value,
            NumberText.shortest(published),
            result.grade().isPresent() ? fixed(result.grade().getAsDouble()) : "",
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
    if (value.rank().isPresent()
        && result.rank().isPresent()
        && value.rank().getAsDouble() != result.rank().getAsDouble()) {
      add(
          Audit.What.RANK,
          value,
          text(value.rank()),
          text(result.rank()),
          OptionalDouble.of(result.rank().getAsDouble() - value.rank().getAsDouble()));
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
    return NumberText.fixed(grade, framework.grading().decimals());
  }

  private static String text(OptionalDouble rank) {
    return NumberText.shortest(rank.getAsDouble());
  }

  private String id(int node) {
    return framework.nodes().get(node).id();
  }

  private String code(int unit) {
    return roster.get(unit).code();
  }
}
