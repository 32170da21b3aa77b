package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.text.Keyword;

/**
 * Weights from comparisons with the best and the worst node alone.
 *
 * @param judgements the file
 * @param model what is kept small
 * @param experts how much each counts in the mean of their weights
 */
public record BestWorst(DataFile judgements, Model model, Experts experts) implements ByJudgements {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "best-worst",
          "Weights from comparisons of each expert's best node with all others, and of all others"
              + " with the worst; the mean of the experts'.",
          "per expert one best and one worst node: 2n − 3 judgements, of 1 or more",
          List.of(
              new Method.Parameter("judgements", "a CSV file expert,first,second,times"),
              new Method.Parameter(
                  "model",
                  "linear (|w_first − times · w_second| is kept small; one solution) | nonlinear"
                      + " (|w_first / w_second − times|; the middle of the optimal intervals)"),
              Experts.PARAMETER),
          "Rezaei 2015, Omega 53: 49–57 (nonlinear); Rezaei 2016, Omega 64: 126–130 (linear,"
              + " intervals); consistency of the input: Liang, Brunelli & Rezaei 2020, Omega 96",
          settings ->
              new BestWorst(
                  JudgementFile.of(settings),
                  settings.word("model", Model.class),
                  Experts.read(settings)));

  /** What is kept small. */
  public enum Model implements Keyword {
    LINEAR {
      @Override
      BestWorstSolution solve(BestWorstVectors vectors) {
        return BestWorstSolution.linear(vectors);
      }
    },
    NONLINEAR {
      @Override
      BestWorstSolution solve(BestWorstVectors vectors) {
        return BestWorstSolution.nonlinear(vectors);
      }
    };

    abstract BestWorstSolution solve(BestWorstVectors vectors);
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    PairJudgements given = candidates.pairs(judgements);
    List<Measure> measures = new ArrayList<>(List.of(Measure.choice("model", model)));
    Map<String, double[]> byExpert = new LinkedHashMap<>();
    given
        .byExpert()
        .forEach(
            (expert, pairs) -> {
              BestWorstVectors vectors =
                  BestWorstVectors.of(PairMatrix.of(candidates.size(), pairs))
                      .orElseThrow(
                          () ->
                              new CannotWeighException(
                                  "expert '"
                                      + expert
                                      + "' in "
                                      + given.file()
                                      + " must compare one best node with every other and every"
                                      + " other with one worst, and nothing else"));
              BestWorstSolution solution = model.solve(vectors);
              byExpert.put(expert, solution.weights());
              measures.addAll(measures(expert, vectors, solution, candidates.ids()));
            });
    double[] mean =
        GroupMean.ARITHMETIC.of(List.copyOf(byExpert.values()), experts.of(byExpert.keySet()));
    return Weights.of(method(), mean, byExpert, measures);
  }

  private List<Measure> measures(
      String expert, BestWorstVectors vectors, BestWorstSolution solution, List<String> nodes) {
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.of("best", expert, nodes.get(vectors.best())));
    measures.add(Measure.of("worst", expert, nodes.get(vectors.worst())));
    measures.add(Measure.of("deviation", expert, solution.deviation()));
    vectors
        .inputConsistency()
        .ifPresent(ratio -> measures.add(Measure.of("input-consistency-ratio", expert, ratio)));
    if (model == Model.NONLINEAR) {
      vectors
          .largestDeviation()
          .ifPresent(
              most ->
                  measures.add(
                      Measure.of("consistency-ratio", expert, solution.deviation() / most)));
      for (int n = 0; n < nodes.size(); n++) {
        String about = expert + " : " + nodes.get(n);
        measures.add(Measure.of("least-weight", about, solution.least()[n]));
        measures.add(Measure.of("most-weight", about, solution.most()[n]));
      }
    }
    return measures;
  }
}
