package org.govservices.evaluator.evaluation.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.evaluation.plan.CannotScoreException;
import org.govservices.evaluator.evaluation.plan.Conditions;
import org.govservices.evaluator.evaluation.plan.Rescaling;
import org.govservices.evaluator.evaluation.plan.ScoringPlan;
import org.govservices.evaluator.evaluation.result.Fit;
import org.govservices.evaluator.framework.Node;

/**
 * Every node scored. Columns are shared within this package and never changed.
 *
 * @param plan the framework for these units
 * @param scores {@code double[node][unit]}, without noise, NaN where not scored
 * @param unrounded the same with all digits: what a mean of them combines
 * @param rescaled the rules that rescaled, by the dimension
 * @param coverage {@code double[node][unit]}, shares 0 to 1, NaN where not applicable
 * @param observed {@code double[indicator][unit]}, values that adjustments look at; NaN for none
 * @param adjusted what adjustments did
 */
@SuppressWarnings("ArrayRecordComponent") // kernel columns, shared within this package only
public record Scored(
    ScoringPlan plan,
    double[][] scores,
    double[][] unrounded,
    Map<Integer, List<Rescaling.Fitted>> rescaled,
    double[][] coverage,
    double[][] observed,
    AdjustmentLog adjusted) {

  /**
   * Scores every node.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException when a score is refused, or a
   *     dimension cannot be aggregated or rescaled
   */
  static Scored of(Run run, Normalised normalised) {
    ScoringPlan plan = normalised.plan();
    double[][] coverage = normalised.coverage();
    double[][] observed = normalised.prepared().values();
    AdjustmentLog adjusted = new AdjustmentLog(run);
    Conditions given = Conditions.of(observed).covered(coverage).heard(adjusted);
    double[][] unrounded = plan.columns(normalised.scores());
    int units = run.roster.size();
    try {
      var rescaled = plan.score(unrounded, node -> true, given, 0, units);
      double[][] scores = new double[unrounded.length][units];
      for (int node = 0; node < scores.length; node++) {
        run.framework.scale().withoutNoise(unrounded[node], units, scores[node]);
      }
      return new Scored(plan, scores, unrounded, rescaled, coverage, observed, adjusted);
    } catch (CannotScoreException e) {
      e.refusals().forEach(r -> run.problem(r.dimension(), r.setting(), r.message()));
      run.problems.throwIfAny();
      throw e;
    }
  }

  /** Other scores and coverage, of the same plan. */
  public Scored with(double[][] otherScores, double[][] otherCoverage) {
    return new Scored(plan, otherScores, unrounded, rescaled, otherCoverage, observed, adjusted);
  }

  /**
   * Whether a veto took a unit's score away. One that is rolled up has failed when a part has: a
   * veto took away what could have been its score.
   */
  boolean failed(Run run, int node, int unit) {
    return Double.isNaN(scores[node][unit])
        && (adjusted.failed(node, unit)
            || (run.isRolledUp(unit)
                && run.roster.parts(unit).stream().anyMatch(part -> failed(run, node, part))));
  }

  /** The conditions under which dimensions are scored again with the rules that were fitted. */
  public Conditions conditions() {
    return Conditions.of(observed).covered(coverage).rescaled(rescaled);
  }

  /** The parameters of the rules that rescaled. */
  public List<Fit> fits(List<Node> nodes) {
    List<Fit> fits = new ArrayList<>();
    rescaled.forEach(
        (node, fitted) ->
            fitted.forEach(
                f ->
                    fits.add(
                        new Fit(nodes.get(node).id(), f.kind(), f.n(), f.rule().parameters()))));
    return fits;
  }
}
