package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.input.FilesRead;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.lint.Finding;

/**
 * An evaluation with other weights, how they came about, and what they move.
 *
 * @param spec what was asked for
 * @param weighed one per entry, in its order
 * @param weights the weight set: what replaces the contract's weights, nodes in the order of the
 *     tree
 * @param comparison before, with the weights that stood, and after
 * @param findings what can be computed but not defended
 */
public record Reweighting(
    WeightingSpec spec,
    List<Weighed> weighed,
    Map<String, Double> weights,
    Comparison comparison,
    List<Finding> findings) {
  /** Defensive copies. */
  public Reweighting {
    weighed = List.copyOf(weighed);
    findings = List.copyOf(findings);
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /**
   * The weights below one dimension.
   *
   * @param nodes that were weighed against each other
   * @param weights in their order
   */
  public record Weighed(WeightingSpec.Entry entry, List<Node> nodes, Weights weights) {
    /** Defensive copy. */
    public Weighed {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * Weighs the nodes of an evaluation and evaluates again.
   *
   * @throws InvalidInputException with all problems of the judgements, and where data do not allow
   *     a method
   */
  public static Reweighting of(Inputs inputs, WeightingSpec spec) {
    Evaluation before = Evaluator.evaluate(inputs);
    Problems problems = new Problems();
    List<Weighed> weighed = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (WeightingSpec.Entry entry : spec.entries()) {
      problems
          .collect(() -> weigh(before, spec, entry, problems, findings))
          .ifPresent(weighed::addAll);
    }
    problems.throwIfAny();
    FilesRead.requireSame(spec.hashes());
    Map<String, Double> weights = weightSet(before.framework(), weighed);
    Inputs reweighted = inputs.withFramework(inputs.framework().withWeights(weights));
    return new Reweighting(
        spec, weighed, weights, Comparison.of(before, Evaluator.evaluate(reweighted)), findings);
  }

  /** The weights as shares, before and after. */
  public List<WeightShares.Change> shares() {
    return WeightShares.compare(comparison.before().framework(), comparison.after().framework());
  }

  /** What an entry finds; nothing when it cannot, which is then a problem. */
  private static List<Weighed> weigh(
      Evaluation before,
      WeightingSpec spec,
      WeightingSpec.Entry entry,
      Problems problems,
      List<Finding> findings) {
    List<? extends Node> nodes =
        entry.over() == WeightingSpec.Over.CHILDREN
            ? entry.of().children()
            : before.tree().indicatorsBelow(entry.of());
    Candidates candidates = new Candidates(before, entry.of(), nodes, entry.kind(), spec.folder());
    WeightingLint lint = new WeightingLint(candidates, entry.place());
    try {
      lint.refuse(entry.by());
      Weights weights = entry.by().weigh(candidates);
      findings.addAll(lint.findings(entry.by(), weights));
      return List.of(new Weighed(entry, candidates.nodes(), weights));
    } catch (Weighting.CannotWeighException e) {
      problems.add(entry.place(), "'" + entry.by().method() + "': " + e.getMessage());
      return List.of();
    }
  }

  /** The dimensions whose children an entry weighs. */
  static List<Dimension> weighted(Tree tree, WeightingSpec.Entry entry) {
    return entry.over() == WeightingSpec.Over.CHILDREN
        ? List.of(entry.of())
        : tree.dimensionsBelow(entry.of());
  }

  private static Map<String, Double> weightSet(Framework framework, List<Weighed> weighed) {
    Map<String, Double> found = new LinkedHashMap<>();
    Tree tree = framework.tree();
    for (Weighed each : weighed) {
      Map<String, Double> shares = new LinkedHashMap<>();
      for (int n = 0; n < each.nodes().size(); n++) {
        shares.put(each.nodes().get(n).id(), each.weights().share(n));
      }
      for (Dimension dimension : weighted(tree, each.entry())) {
        spread(tree, dimension, shares, found);
      }
    }
    Map<String, Double> inOrder = new LinkedHashMap<>();
    for (Node node : tree.nodes()) {
      if (found.containsKey(node.id())) {
        inOrder.put(node.id(), found.get(node.id()));
      }
    }
    return inOrder;
  }

  /**
   * The weights of a dimension's children: their own shares, or the sums of the shares below. Where
   * all are 0 they keep their weights, which then do not matter.
   */
  private static void spread(
      Tree tree, Dimension dimension, Map<String, Double> shares, Map<String, Double> found) {
    Map<String, Double> children = new LinkedHashMap<>();
    for (Node child : dimension.children()) {
      children.put(
          child.id(),
          shares.containsKey(child.id())
              ? shares.get(child.id())
              : tree.indicatorsBelow(child).stream().mapToDouble(i -> shares.get(i.id())).sum());
    }
    if (children.values().stream().anyMatch(share -> share > 0)) {
      found.putAll(children);
    }
  }
}
