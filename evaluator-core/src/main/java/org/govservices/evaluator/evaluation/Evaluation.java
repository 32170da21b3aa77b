package org.govservices.evaluator.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.result.Adjusted;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.result.Fit;
import org.govservices.evaluator.evaluation.result.Gaps;
import org.govservices.evaluator.evaluation.result.GroupAverage;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.result.SourceComparison;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Roster;

/**
 * Everything that an evaluation found; immutable. Reports print it and compute nothing.
 *
 * <p>Units and nodes are named by their index: units as in {@link #roster()}, nodes as in {@link
 * #nodes()}, where 0 is the index itself.
 */
public final class Evaluation {
  private final EvaluationSpec spec;
  private final Framework framework;
  private final Tree tree;
  private final ObservationTable observations;
  private final ObservationTable divided;
  private final double[][] treated;
  private final Result[][] results;
  private final Points points;
  private final Recombination recombination;
  private final List<RankingGroup> groups;
  private final List<Adjusted> adjusted;
  private final SourceComparison sources;
  private final Gaps gaps;
  private final List<GroupAverage> averages;
  private final List<Fit> fits;
  private final List<Finding> findings;
  private final List<Decision> log;
  private final Optional<Audit> audit;

  Evaluation(
      EvaluationSpec spec,
      Framework framework,
      ObservationTable observations,
      ObservationTable divided,
      double[][] treated,
      Result[][] results,
      Points points,
      Recombination recombination,
      List<RankingGroup> groups,
      List<Adjusted> adjusted,
      SourceComparison sources,
      Gaps gaps,
      List<GroupAverage> averages,
      List<Fit> fits,
      List<Finding> findings,
      List<Decision> log,
      Optional<Audit> audit) {
    this.spec = spec;
    this.framework = framework;
    this.tree = framework.tree();
    this.observations = observations;
    this.divided = divided;
    this.treated = treated;
    this.results = results;
    this.points = points;
    this.recombination = recombination;
    this.groups = List.copyOf(groups);
    this.adjusted = List.copyOf(adjusted);
    this.sources = sources;
    this.gaps = gaps;
    this.averages = List.copyOf(averages);
    this.fits = List.copyOf(fits);
    this.findings = List.copyOf(findings);
    this.log = List.copyOf(log);
    this.audit = audit;
  }

  /** What was to be evaluated. */
  public EvaluationSpec spec() {
    return spec;
  }

  /** The contract. */
  public Framework framework() {
    return framework;
  }

  /** The units. */
  public Roster roster() {
    return observations.roster();
  }

  /** All nodes, a parent before its children; the index first. */
  public List<Node> nodes() {
    return tree.nodes();
  }

  /** The tree of the contract; its indices of nodes are those of the results. */
  public Tree tree() {
    return tree;
  }

  /** What was observed, the indicators in the order of {@link Framework#indicators()}. */
  public ObservationTable observations() {
    return observations;
  }

  /**
   * The value that counts for what was observed, where that is another: divided by a number of the
   * unit, or the number of an answer's text. Empty where the observed value itself counts, or none.
   */
  public OptionalDouble counted(int unit, int indicator) {
    boolean other =
        tree.indicators().get(indicator).preparation().per().isPresent()
            || !observations.at(unit, indicator).text().isEmpty();
    return other ? divided.at(unit, indicator).value() : OptionalDouble.empty();
  }

  /**
   * An indicator's value as it was scored: divided, imputed, treated and transformed; empty where
   * there is none.
   *
   * @param indicator as in {@link Framework#indicators()}
   */
  public OptionalDouble treated(int unit, int indicator) {
    double value = treated[indicator][unit];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The units whose own values take part: not rolled up from parts, not screened out. */
  public List<Integer> participants() {
    Set<Integer> rolledUp = framework.rolledUp(roster());
    return IntStream.range(0, roster().size())
        .filter(unit -> !rolledUp.contains(unit))
        .filter(unit -> result(unit, 0).outcome() != Result.Outcome.SCREENED_OUT)
        .boxed()
        .toList();
  }

  /** What a unit got at a node. */
  public Result result(int unit, int node) {
    return results[node][unit];
  }

  /**
   * What a unit got at a node.
   *
   * @param unit its code
   * @param node its id; {@code overall} for the index
   * @throws IllegalArgumentException when there is no such unit or node
   */
  public Result result(String unit, String node) {
    int u =
        roster()
            .indexOf(unit)
            .orElseThrow(() -> new IllegalArgumentException(roster().noUnit(unit)));
    int n =
        tree.find(node)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no node '" + node + "'" + Problems.maybe(node, tree.ids())));
    return result(u, n);
  }

  /** The units of a kind at a node. */
  public Peers peers(String kind, int node) {
    return Peers.of(this, kind, node);
  }

  /** The weights in force and the points earned and lost. */
  public Points points() {
    return points;
  }

  /** Scores dimensions anew from mixed children. */
  public Recombination recombination() {
    return recombination;
  }

  /** The groups of units that compete, in the order of their first unit. */
  public List<RankingGroup> groups() {
    return groups;
  }

  /**
   * The units of a group by their rank at a node, units without a rank last; equal ranks in the
   * order of the roster.
   */
  public List<Integer> ranked(RankingGroup group, int node) {
    return group.units().stream()
        .sorted(
            Comparator.comparingDouble(
                unit -> result(unit, node).rank().orElse(Double.POSITIVE_INFINITY)))
        .toList();
  }

  /** What adjustments did to a unit, the parts before what they are parts of. */
  public List<Adjusted> adjusted(int unit) {
    return adjusted.stream().filter(change -> change.unit() == unit).toList();
  }

  /** How the sources compare where several give the same cell. */
  public SourceComparison sources() {
    return sources;
  }

  /** What hangs on cells that are left out. */
  public Gaps gaps() {
    return gaps;
  }

  /** The groups' averages that the evaluation asks for. */
  public List<GroupAverage> averages() {
    return averages;
  }

  /** The parameters taken from the data. */
  public List<Fit> fits() {
    return fits;
  }

  /** What the linter warns of: the framework first, then what the data show. */
  public List<Finding> findings() {
    return findings;
  }

  /** Every decision, in the order of the stages. */
  public List<Decision> log() {
    return log;
  }

  /** The same evaluation with more decisions at the end of its log: those of its reports. */
  public Evaluation withDecisions(List<Decision> more) {
    List<Decision> longer = Stream.concat(log.stream(), more.stream()).toList();
    return new Evaluation(
        spec,
        framework,
        observations,
        divided,
        treated,
        results,
        points,
        recombination,
        groups,
        adjusted,
        sources,
        gaps,
        averages,
        fits,
        findings,
        longer,
        audit);
  }

  /** The audit of the published table, when the evaluation names one. */
  public Optional<Audit> audit() {
    return audit;
  }
}
