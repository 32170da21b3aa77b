package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.robustness.exact.AttainableSearch;
import org.govservices.evaluator.robustness.exact.Consensus;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.govservices.evaluator.robustness.exact.FirstPlace;
import org.govservices.evaluator.robustness.exact.PassingChange;
import org.govservices.evaluator.robustness.exact.StabilityIntervals;
import org.govservices.evaluator.robustness.exact.WeightSpace;
import org.govservices.evaluator.robustness.exact.WeightedIndex;
import org.govservices.evaluator.text.LocalText;

/** Asks the questions about weights that have exact answers, group by group. */
final class ExactAnalysis {
  private final Evaluation evaluation;
  private final RobustnessSpec.Exact wanted;
  private final int threads;
  private final AttainableSearch.Watch watch;
  private final List<Node> nodes;
  private final List<Integer> leaves;
  private final List<List<Integer>> below;

  ExactAnalysis(
      Evaluation evaluation,
      RobustnessSpec.Exact wanted,
      int threads,
      AttainableSearch.Watch watch) {
    this.evaluation = evaluation;
    this.wanted = wanted;
    this.threads = threads;
    this.watch = watch;
    this.nodes = evaluation.nodes();
    this.leaves =
        IntStream.range(0, nodes.size())
            .filter(n -> !(nodes.get(n) instanceof Dimension))
            .boxed()
            .toList();
    Tree tree = evaluation.tree();
    this.below =
        IntStream.range(0, nodes.size())
            .mapToObj(n -> tree.below(n).map(leaves::indexOf).filter(i -> i >= 0).boxed().toList())
            .toList();
  }

  private List<Integer> indicatorsOf(Node node) {
    return below.get(evaluation.tree().index(node));
  }

  /**
   * The answers.
   *
   * @param pairs shares of runs, by group
   */
  List<ExactAnswers> of(List<Robustness.Pairs> pairs) {
    List<ExactAnswers> answers = new ArrayList<>();
    for (int g = 0; g < evaluation.groups().size(); g++) {
      RankingGroup group = evaluation.groups().get(g);
      List<Integer> scored = scored(group);
      List<ExactAnswers.Compared> consensus =
          pairs.get(g).ahead().isEmpty() || scored.isEmpty()
              ? List.of()
              : List.of(new ExactAnswers.Compared(scored, consensus(pairs.get(g), scored)));
      Optional<LocalText> obstacle = obstacle(scored);
      answers.add(
          obstacle.isPresent()
              ? new ExactAnswers(
                  group.name(),
                  group.units(),
                  obstacle,
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  Optional.empty(),
                  consensus)
              : aboutWeights(group.name(), scored, consensus));
    }
    return answers;
  }

  private List<Integer> scored(RankingGroup group) {
    return group.units().stream().filter(u -> evaluation.result(u, 0).score().isPresent()).toList();
  }

  private List<String> codes(List<Integer> units) {
    return units.stream().map(u -> evaluation.roster().get(u).code()).toList();
  }

  /** Of the units that have a score: the others are ahead of nobody, and behind nobody. */
  private static Consensus consensus(Robustness.Pairs pairs, List<Integer> scored) {
    int[] at = scored.stream().mapToInt(unit -> pairs.units().indexOf(unit)).toArray();
    double[][] ahead = new double[at.length][at.length];
    for (int a = 0; a < at.length; a++) {
      for (int b = 0; b < at.length; b++) {
        double wins = pairs.ahead().get(at[a]).get(at[b]);
        double losses = pairs.ahead().get(at[b]).get(at[a]);
        ahead[a][b] = a == b ? 0 : wins + (1 - wins - losses) / 2;
      }
    }
    return Consensus.of(ahead);
  }

  /** Why the index is not one weighted sum of the indicators' scores for all units. */
  private Optional<LocalText> obstacle(List<Integer> units) {
    boolean addsUp =
        nodes.stream()
            .filter(Dimension.class::isInstance)
            .map(Dimension.class::cast)
            .allMatch(
                d ->
                    d.aggregation() instanceof Arithmetic
                        && d.rescale().isEmpty()
                        && d.adjustments().isEmpty());
    if (!addsUp) {
      return Optional.of(
          new LocalText(
              "the index is not a weighted sum of the indicators' scores", "总指数不是指标得分的加权和"));
    }
    if (units.size() < 2) {
      return Optional.of(new LocalText("fewer than two units are scored", "有得分的评估对象不足两个"));
    }
    if (units.stream().map(this::weightsInForce).distinct().count() > 1) {
      return Optional.of(
          new LocalText(
              "units have different weights in force, because of gaps, kinds or parts",
              "因缺失、类别或下属单位，各评估对象的实际权重不同"));
    }
    if (weightsInForce(units.get(0)).stream().anyMatch(weight -> Double.isNaN(weight))) {
      return Optional.of(new LocalText("units have no weights of their own", "评估对象没有自身的权重"));
    }
    return Optional.empty();
  }

  private List<Double> weightsInForce(int unit) {
    return leaves.stream()
        .map(n -> evaluation.points().overallShare(unit, n).orElse(isScored(unit, n)))
        .toList();
  }

  /** An indicator without a weight counts as one of weight 0, a part's as none. */
  private double isScored(int unit, int leaf) {
    String kind = evaluation.roster().get(unit).kind();
    return nodes.get(leaf).weight(kind) > 0 ? Double.NaN : 0;
  }

  private ExactAnswers aboutWeights(
      String group, List<Integer> units, List<ExactAnswers.Compared> consensus) {
    double[] weights = weightsInForce(units.get(0)).stream().mapToDouble(w -> w).toArray();
    double[][] scores =
        units.stream()
            .map(
                u ->
                    leaves.stream()
                        .mapToDouble(n -> evaluation.result(u, n).score().orElse(0))
                        .toArray())
            .toArray(double[][]::new);
    WeightedIndex index =
        new WeightedIndex(
            units.stream().mapToInt(u -> u).toArray(),
            leaves.stream().map(n -> nodes.get(n).id()).toList(),
            scores,
            weights,
            evaluation.framework().scale());
    WeightSpace bounded = bounded(weights);
    AttainableSearch search =
        new AttainableSearch(index, bounded, wanted.seconds(), threads, watch);
    List<ExactAnswers.Attainable> attainable = search.search();
    return new ExactAnswers(
        group,
        units,
        Optional.empty(),
        StabilityIntervals.of(
            index,
            evaluation.tree().ids().stream().skip(1).toList(),
            below.stream().skip(1).map(ExactAnalysis::array).toList()),
        IntStream.range(0, units.size()).parallel().mapToObj(u -> FirstPlace.of(index, u)).toList(),
        passing(index, units),
        attainable,
        search.unproven(),
        consensus);
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(i -> i).toArray();
  }

  /** The declared bounds, around the weights in force. */
  private WeightSpace bounded(double[] weights) {
    WeightSpace space = new WeightSpace(weights.length);
    if (wanted.over() == Choice.Over.INDICATORS) {
      bound(space, IntStream.range(0, leaves.size()).mapToObj(List::of).toList(), weights);
      return space;
    }
    for (Node node : nodes) {
      if (node instanceof Dimension dimension) {
        bound(space, dimension.children().stream().map(this::indicatorsOf).toList(), weights);
      }
    }
    return space;
  }

  private void bound(WeightSpace space, List<List<Integer>> parts, double[] weights) {
    List<Integer> whole = parts.stream().flatMap(List::stream).toList();
    double total = whole.stream().mapToDouble(i -> weights[i]).sum();
    double[] shares =
        parts.stream()
            .mapToDouble(part -> part.stream().mapToDouble(i -> weights[i]).sum() / total)
            .toArray();
    double[] low = wanted.bounds().low(shares);
    double[] high = wanted.bounds().high(shares);
    for (int p = 0; p < shares.length; p++) {
      low[p] = shares[p] > 0 ? low[p] : 0;
      high[p] = shares[p] > 0 ? high[p] : 0;
    }
    if (parts.size() > 1) {
      space.bound(parts.stream().map(ExactAnalysis::array).toList(), low, high);
    }
  }

  /** Every unit against the one just ahead of it, against the first, and whom it is asked about. */
  private List<PassingChange> passing(WeightedIndex index, List<Integer> units) {
    List<String> codes = codes(units);
    double[] ranked = index.ranked(index.weights());
    List<Integer> order =
        IntStream.range(0, index.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer u) -> -ranked[u]))
            .toList();
    return IntStream.range(0, order.size())
        .parallel()
        .boxed()
        .flatMap(
            place -> {
              int unit = order.get(place);
              IntStream ahead =
                  place == 0 ? IntStream.empty() : IntStream.of(order.get(place - 1), order.get(0));
              return IntStream.concat(ahead, askedAbout(codes, unit))
                  .distinct()
                  .mapToObj(other -> PassingChange.of(index, unit, other))
                  .flatMap(Optional::stream);
            })
        .toList();
  }

  private IntStream askedAbout(List<String> codes, int unit) {
    return wanted.passing().stream()
        .filter(pair -> pair.unit().equals(codes.get(unit)))
        .mapToInt(pair -> codes.indexOf(pair.passed()))
        .filter(other -> other >= 0);
  }

  /** Asks for pairs of two units that compete and have scores. */
  void requirePairs(Place place) {
    Problems problems = new Problems();
    for (RobustnessSpec.Passing pair : wanted.passing()) {
      boolean compete =
          !pair.unit().equals(pair.passed())
              && evaluation.groups().stream()
                  .map(group -> codes(scored(group)))
                  .anyMatch(codes -> codes.containsAll(List.of(pair.unit(), pair.passed())));
      if (!compete) {
        problems.add(
            place,
            "'passing' asks about "
                + pair.unit()
                + " and "
                + pair.passed()
                + ", which are not two units with scores in one ranking group");
      }
    }
    problems.throwIfAny();
  }
}
