package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.CalendarDateDuration;
import org.ojalgo.type.CalendarDateUnit;

/**
 * The best and worst rank that a unit can attain. Who is always or never ahead of it is found
 * first, by linear programmes of pairs; the others are counted by a mixed-integer programme. Every
 * rank that is said to be attained is certified by ranking all units under the weights found.
 */
public final class AttainableRanks {
  private final WeightedIndex index;
  private final WeightSpace space;
  private final int unit;

  /** Of others over this unit, per unit: the most and the least it can be ahead. */
  private final double[] most;

  private final double[] least;

  /**
   * A rank at one end.
   *
   * @param attained by the weights; for the best end the rank proven possible, for the worst too
   * @param bound no weights give a better (for the worst end: worse) rank than this
   * @param weights that attain it
   */
  public record End(int attained, int bound, List<Double> weights) {
    /** Defensive copy. */
    public End {
      weights = List.copyOf(weights);
    }

    /** Whether the rank is proven to be the end. */
    public boolean isExact() {
      return attained == bound;
    }
  }

  /** Looks at a unit's competitors one by one. */
  public AttainableRanks(WeightedIndex index, WeightSpace space, int unit) {
    this.index = index;
    this.space = space;
    this.unit = unit;
    this.most = new double[index.size()];
    this.least = new double[index.size()];
    for (int other = 0; other < index.size(); other++) {
      if (other != unit) {
        double[] lead = index.lead(other, unit);
        double[] behind = Arrays.stream(lead).map(x -> -x).toArray();
        // Units that are better everywhere, or nowhere, need no programme.
        boolean mayLead = Arrays.stream(lead).anyMatch(x -> x > 0);
        boolean mayTrail = Arrays.stream(lead).anyMatch(x -> x < 0);
        most[other] = mayLead ? space.maximum(lead) : 0;
        least[other] = mayTrail ? -space.maximum(behind) : 0;
      }
    }
  }

  /** What is known of the best rank without counting. */
  public End roughBest() {
    return certified(true, index.weights(), 1 + count(least, true));
  }

  /** What is known of the worst rank without counting. */
  public End roughWorst() {
    return certified(false, index.weights(), 1 + count(most, true));
  }

  private int count(double[] leads, boolean ahead) {
    int count = 0;
    for (int other = 0; other < index.size(); other++) {
      count += other != unit && (leads[other] > index.tolerance()) == ahead ? 1 : 0;
    }
    return count;
  }

  private End certified(boolean best, double[] weights, int bound) {
    int rank = index.rank(unit, weights);
    int own = index.rank(unit, index.weights());
    boolean improves = best ? rank <= own : rank >= own;
    double[] shown = improves ? weights : index.weights();
    return new End(improves ? rank : own, bound, Arrays.stream(shown).boxed().toList());
  }

  /**
   * The best or the worst rank.
   *
   * @param milliseconds after which the count is left off; the bound then is that of the programme
   *     without whole numbers
   */
  public End end(boolean best, long milliseconds) {
    End rough = best ? roughBest() : roughWorst();
    if (rough.isExact() || milliseconds <= 0) {
      return rough;
    }
    End relaxed = solve(best, false, milliseconds, rough);
    return relaxed.isExact() ? relaxed : solve(best, true, milliseconds, relaxed);
  }

  private End solve(boolean best, boolean whole, long milliseconds, End known) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    model.options.abort(new CalendarDateDuration(milliseconds, CalendarDateUnit.MILLIS));
    Variable[] weights = space.addTo(model);
    int always = 1;
    for (int other = 0; other < index.size(); other++) {
      if (other == unit || most[other] <= index.tolerance()) {
        continue;
      }
      if (least[other] > index.tolerance()) {
        always++;
        continue;
      }
      Variable ahead = model.addVariable("ahead" + other).lower(0).upper(1).weight(1);
      if (whole) {
        ahead.integer(true);
      }
      count(model, weights, ahead, other, best);
    }
    Optimisation.Result result = best ? model.minimise() : model.maximise();
    if (!result.getState().isFeasible()) {
      return known;
    }
    double value = result.getValue() + always;
    boolean proven = result.getState().isOptimal();
    int bound = best ? (int) Math.ceil(value - 1e-6) : (int) Math.floor(value + 1e-6);
    int tighter = best ? Math.max(bound, known.bound()) : Math.min(bound, known.bound());
    End found = certified(best, space.weights(result), proven ? tighter : known.bound());
    boolean better =
        best ? found.attained() < known.attained() : found.attained() > known.attained();
    return better ? found : new End(known.attained(), found.bound(), known.weights());
  }

  /** Says that a competitor counts as ahead exactly where it is. */
  private void count(
      ExpressionsBasedModel model, Variable[] weights, Variable ahead, int other, boolean best) {
    double[] lead = index.lead(other, unit);
    Expression row = model.addExpression("counts" + other);
    for (int i = 0; i < weights.length; i++) {
      row.set(weights[i], lead[i]);
    }
    if (best) {
      // lead ≤ most · ahead: who leads is counted
      row.set(ahead, -most[other]).upper(0);
    } else {
      // lead ≥ margin + (least − margin) (1 − ahead): only who leads is counted
      double margin = 10 * index.tolerance();
      row.set(ahead, least[other] - margin).lower(least[other]);
    }
  }
}
