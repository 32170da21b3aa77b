package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Roster;

/** Compares a published table with the computed results. */
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
    List<PublishedValue> ranked = new ArrayList<>();
    for (int unit : group.units()) {
      PublishedValue value = values[unit];
      if (value == null || value.rank().isEmpty()) {
        continue;
      }
      if (results[node][unit].grade().isEmpty()) {
        contradictions.add(
            new Audit.Contradiction(
                id(node),
                code(unit),
                "",
                "rank " + text(value.rank()) + " is published, but there is no score"));
      } else {
        ranked.add(value);
      }
    }
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = i + 1; j < ranked.size(); j++) {
        PublishedValue a = ranked.get(i);
        PublishedValue b = ranked.get(j);
        boolean aFirst = a.rank().getAsDouble() <= b.rank().getAsDouble();
        contradiction(node, aFirst ? a : b, aFirst ? b : a);
      }
    }
  }

  /** Adds the pair when scores and ranks order it differently. */
  private void contradiction(int node, PublishedValue better, PublishedValue other) {
    double betterGrade = result(better).grade().getAsDouble();
    double otherGrade = result(other).grade().getAsDouble();
    int byScore = Double.compare(betterGrade, otherGrade);
    int byRank = Double.compare(other.rank().getAsDouble(), better.rank().getAsDouble());
    if (Integer.signum(byScore) != Integer.signum(byRank)) {
      contradictions.add(
          new Audit.Contradiction(
              id(node),
              code(better.unit()),
              code(other.unit()),
              "scores "
                  + fixed(betterGrade)
                  + " and "
                  + fixed(otherGrade)
                  + ", but ranks "
                  + text(better.rank())
                  + " and "
                  + text(other.rank())));
    }
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
