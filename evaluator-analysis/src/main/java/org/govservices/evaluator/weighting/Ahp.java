package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.text.Keyword;

/**
 * The analytic hierarchy process: weights from pairwise judgements, and how consistent these are.
 *
 * @param judgements the file
 * @param priorities how weights follow from a matrix of judgements
 * @param randomIndex what the consistency ratio is taken by
 * @param group how several experts become one; asked for only when there are several
 * @param experts how much each counts
 */
public record Ahp(
    DataFile judgements,
    Priorities priorities,
    RandomIndex randomIndex,
    Group group,
    Experts experts)
    implements ByJudgements {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "ahp",
          "Weights from pairwise judgements (analytic hierarchy process), with their consistency.",
          "judgements that lead from every node to every other; better all pairs, of at most nine"
              + " nodes",
          List.of(
              new Method.Parameter("judgements", "a CSV file expert,first,second,times"),
              new Method.Parameter(
                  "priorities", "eigenvector (Saaty) | row-geometric-mean (Crawford & Williams)"),
              new Method.Parameter(
                  "random-index", "saaty | alonso-lamata | simulated: for the consistency ratio"),
              new Method.Parameter(
                  "group",
                  "aij (the experts' judgements are averaged geometrically) | aip-geometric |"
                      + " aip-arithmetic (their weights are averaged); needed with several"
                      + " experts"),
              Experts.PARAMETER),
          "Saaty 1980; Crawford & Williams 1985, J. Math. Psychology 29: 387–405; Forman & Peniwati"
              + " 1998, EJOR 108: 165–169; missing judgements: Harker 1987, Mathematical Modelling"
              + " 9: 353–360; OECD/JRC Handbook 2008, step 6.1",
          Ahp::read);

  /** How weights follow from a matrix. */
  public enum Priorities implements Keyword {
    /** The principal eigenvector. */
    EIGENVECTOR {
      @Override
      double[] of(PairMatrix matrix) {
        return matrix.eigenvector();
      }
    },
    /** The geometric means of the rows. */
    ROW_GEOMETRIC_MEAN {
      @Override
      double[] of(PairMatrix matrix) {
        return matrix.geometricMeans();
      }
    };

    abstract double[] of(PairMatrix matrix);
  }

  /** How several experts become one. */
  public enum Group implements Keyword {
    /** There is one expert. */
    NONE,
    /** Aggregation of individual judgements, by their geometric mean. */
    AIJ,
    /** Aggregation of individual priorities, by their geometric mean. */
    AIP_GEOMETRIC,
    /** Aggregation of individual priorities, by their arithmetic mean. */
    AIP_ARITHMETIC
  }

  private static Ahp read(Settings settings) {
    Group group = settings.has("group") ? settings.word("group", Group.class) : Group.NONE;
    return new Ahp(
        JudgementFile.of(settings),
        settings.word("priorities", Priorities.class),
        settings.word("random-index", RandomIndex.class),
        group,
        Experts.read(settings));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    PairJudgements given = candidates.pairs(judgements);
    Map<String, PairMatrix> matrices = new LinkedHashMap<>();
    given
        .byExpert()
        .forEach((expert, pairs) -> matrices.put(expert, PairMatrix.of(candidates.size(), pairs)));
    matrices.forEach(
        (expert, matrix) -> {
          if (!matrix.isConnected()) {
            throw new CannotWeighException(
                "the judgements of expert '"
                    + expert
                    + "' in "
                    + given.file()
                    + " do not lead from every node to every other");
          }
        });
    if (matrices.size() > 1 && group == Group.NONE) {
      throw new CannotWeighException(
          "needs 'group', since " + matrices.size() + " experts judge: " + given.names());
    }
    return weigh(matrices, candidates.ids());
  }

  /** The weights that follow from experts' matrices. */
  Weights weigh(Map<String, PairMatrix> matrices, List<String> nodes) {
    Map<String, double[]> byExpert = new LinkedHashMap<>();
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.choice("priorities", priorities));
    measures.add(Measure.choice("random-index", randomIndex));
    randomIndex
        .of(nodes(matrices))
        .ifPresent(value -> measures.add(Measure.of("random-index-value", value)));
    PairMatrix.mostGeometricConsistency(nodes(matrices))
        .ifPresent(most -> measures.add(Measure.of("geometric-consistency-limit", most)));
    matrices.forEach(
        (expert, matrix) -> {
          byExpert.put(expert, priorities.of(matrix));
          measures.addAll(consistency(expert, matrix, nodes));
        });
    if (matrices.size() == 1) {
      return Weights.of(method(), byExpert.values().iterator().next(), byExpert, measures);
    }
    measures.add(Measure.choice("group", group));
    double[] counts = experts.of(matrices.keySet());
    double[] shares;
    if (group == Group.AIJ) {
      PairMatrix mean = PairMatrix.mean(List.copyOf(matrices.values()), counts);
      measures.addAll(consistency("group", mean, nodes));
      shares = priorities.of(mean);
    } else {
      GroupMean mean = group == Group.AIP_GEOMETRIC ? GroupMean.GEOMETRIC : GroupMean.ARITHMETIC;
      shares = mean.of(List.copyOf(byExpert.values()), counts);
    }
    return Weights.of(method(), shares, byExpert, measures);
  }

  private static int nodes(Map<String, PairMatrix> matrices) {
    return matrices.values().iterator().next().size();
  }

  private List<Measure> consistency(String about, PairMatrix matrix, List<String> nodes) {
    List<Measure> measures = new ArrayList<>();
    int n = matrix.size();
    int missing = matrix.missing();
    if (missing > 0) {
      measures.add(Measure.of("judgements-missing", about, missing));
    }
    double lambda = matrix.lambdaMax();
    measures.add(Measure.of("lambda-max", about, lambda));
    if (n > 1) {
      measures.add(Measure.of("consistency-index", about, (lambda - n) / (n - 1)));
    }
    if (randomIndex.endsBefore(n)) {
      measures.add(Measure.of("nodes-beyond-random-index", about, n));
    }
    OptionalDouble ratio = consistencyRatio(matrix);
    if (ratio.isPresent()) {
      measures.add(Measure.of("consistency-ratio", about, ratio.getAsDouble()));
    } else if (missing > 0 || randomIndex.endsBefore(n)) {
      measures.add(Measure.of("consistency-ratio", about, "unknown"));
    }
    matrix
        .geometricConsistency()
        .ifPresent(gci -> measures.add(Measure.of("geometric-consistency-index", about, gci)));
    Inconsistency.worst(matrix, priorities)
        .ifPresent(worst -> measures.addAll(measures(about, matrix, worst, nodes)));
    return measures;
  }

  private List<Measure> measures(
      String about, PairMatrix matrix, Inconsistency worst, List<String> nodes) {
    List<Measure> measures = new ArrayList<>();
    String pair = nodes.get(worst.first()) + " : " + nodes.get(worst.second());
    measures.add(Measure.of("most-inconsistent-judgement", about, pair));
    measures.add(Measure.of("judged", about, worst.given()));
    measures.add(Measure.of("times-off", about, worst.error()));
    measures.add(Measure.of("without-it", about, worst.repaired()));
    measures.add(Measure.of("without-it-on-scale", about, worst.nearestOnScale()));
    if (worst.isBeyondScale()) {
      measures.add(Measure.of("without-it-is", about, "beyond the scale of 1 to 9"));
    }
    consistencyRatio(matrix.with(worst.first(), worst.second(), worst.repaired()))
        .ifPresent(
            ratio -> measures.add(Measure.of("consistency-ratio-if-repaired", about, ratio)));
    return measures;
  }

  /**
   * CI / RI; empty beyond the table of random indices, and with missing judgements, to which no
   * table belongs.
   */
  OptionalDouble consistencyRatio(PairMatrix matrix) {
    int n = matrix.size();
    OptionalDouble random = randomIndex.of(n);
    return random.isEmpty() || matrix.missing() > 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((matrix.lambdaMax() - n) / (n - 1) / random.getAsDouble());
  }
}
