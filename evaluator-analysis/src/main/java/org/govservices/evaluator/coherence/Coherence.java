package org.govservices.evaluator.coherence;

import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.evaluation.Evaluation;

/**
 * Whether the nodes of an evaluation are statistically coherent: what its scores say about its
 * framework.
 *
 * @param options as asked for
 * @param pairs correlations of nodes
 * @param outside nodes against columns of the units
 * @param reliability one per block
 * @param components one per block
 * @param importance every node of every block
 */
public record Coherence(
    Evaluation evaluation,
    Options options,
    List<Pair> pairs,
    List<OutsideRelation> outside,
    List<Reliability> reliability,
    List<Components> components,
    List<Importance> importance) {
  /** Defensive copies. */
  public Coherence {
    pairs = List.copyOf(pairs);
    outside = List.copyOf(outside);
    reliability = List.copyOf(reliability);
    components = List.copyOf(components);
    importance = List.copyOf(importance);
  }

  /**
   * What is computed.
   *
   * @param correlation of pairs and with outside columns
   * @param kind of the units that count; all kinds when empty
   * @param outside columns of units.csv, without those the evaluation does not have
   * @param span of local lines for importance: a share of the units, above 0, at most 1
   */
  public record Options(
      Correlation correlation, Optional<String> kind, List<String> outside, double span) {
    /** Defensive copy. */
    public Options {
      outside = List.copyOf(outside);
    }
  }

  /** Looks at an evaluation's scores. */
  public static Coherence of(Evaluation evaluation, Options options) {
    NodeScores scores = new NodeScores(evaluation, options.kind());
    List<Block> blocks = Block.all(evaluation.framework());
    return new Coherence(
        evaluation,
        options,
        Pair.all(evaluation.framework(), scores, options.correlation()),
        OutsideRelation.all(
            evaluation.framework(), options.outside(), scores, options.correlation()),
        blocks.stream().map(block -> Reliability.of(block, scores)).toList(),
        blocks.stream().map(block -> Components.of(block, scores)).toList(),
        blocks.stream()
            .flatMap(
                block -> Importance.of(evaluation.tree(), block, scores, options.span()).stream())
            .toList());
  }

  /** What the published thresholds call incoherent, by Pearson's r or what was asked for. */
  public List<Flag> flags() {
    return Flag.all(this);
  }
}
