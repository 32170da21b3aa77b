package org.govservices.evaluator.weighting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.number.NumberText;

/**
 * Experts share out a budget of points; the weights are the mean of what they give.
 *
 * @param judgements the file of points
 * @param points the budget, above 0
 * @param experts how much each counts
 */
public record BudgetAllocation(DataFile judgements, double points, Experts experts)
    implements ByJudgements {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "budget-allocation",
          "The mean of the shares that experts give of a budget of points.",
          "experts who know all the nodes; not many more than ten of these",
          List.of(
              new Method.Parameter("judgements", "a CSV file expert,node,points"),
              new Method.Parameter("points", "what each expert's points must sum to: 100"),
              Experts.PARAMETER),
          "OECD/JRC Handbook 2008, step 6.1 (budget allocation); Jesinghaus in Moldan, Billharz &"
              + " Matravers 1997",
          settings ->
              new BudgetAllocation(
                  JudgementFile.of(settings), settings.number("points"), Experts.read(settings)));

  private static final double NOISE = 1e-9;

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Weights weigh(Candidates candidates) {
    PointJudgements given = candidates.points(judgements);
    Problems problems = new Problems();
    Map<String, double[]> shares = new LinkedHashMap<>();
    given
        .byExpert()
        .forEach(
            (expert, budget) -> {
              double sum = DoubleStream.of(budget).sum();
              if (Math.abs(sum - points) > NOISE * points) {
                problems.add(
                    given.places().get(expert),
                    "expert '"
                        + expert
                        + "' gives "
                        + NumberText.withoutNoise(sum)
                        + " points; expected "
                        + NumberText.shortest(points));
              }
              shares.put(expert, Weights.normalised(budget));
            });
    problems.throwIfAny();
    double[] mean =
        GroupMean.ARITHMETIC.of(List.copyOf(shares.values()), experts.of(shares.keySet()));
    return Weights.of(method(), mean, shares, List.of(Measure.of("experts", shares.size())));
  }
}
