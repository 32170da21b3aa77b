package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.CalendarDateDuration;
import org.ojalgo.type.CalendarDateUnit;

/**
 * The best and worst rank that a unit can attain, closed in on from both sides. Who is always or
 * never ahead of it is known from the largest leads; how many of the others can be behind, or
 * ahead, at once is searched for, then bounded by a linear programme, then counted by a
 * mixed-integer programme. Every rank that is said to be attained is certified by ranking all units
 * under the weights found.
 */
public final class AttainableRanks {
  private final WeightedIndex index;
  private final WeightSpace space;
  private final PairLeads leads;
  private final int unit;
  private final int always;
  private final int[] others;

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

    /** How many ranks lie between what is attained and what is proven. */
    int gap() {
      return Math.abs(attained - bound);
    }

    /** Whether the rank is proven to be the end. */
    public boolean isExact() {
      return attained == bound;
    }
  }

  /** Looks at a unit's competitors. */
  AttainableRanks(WeightedIndex index, WeightSpace space, PairLeads leads, int unit) {
    this.index = index;
    this.space = space;
    this.leads = leads;
    this.unit = unit;
    int[] competitors = IntStream.range(0, index.size()).filter(o -> o != unit).toArray();
    this.always =
        (int) Arrays.stream(competitors).filter(o -> isAhead(leads.least(o, unit))).count();
    this.others =
        Arrays.stream(competitors)
            .filter(o -> isAhead(leads.most(o, unit)) && !isAhead(leads.least(o, unit)))
            .toArray();
  }

  private boolean isAhead(double lead) {
    return lead > index.tolerance();
  }

  /** What the leads alone say, beside the rank in the contract. */
  End known(boolean best) {
    return certified(best, index.weights(), 1 + always + (best ? 0 : others.length));
  }

  /** What a search finds. */
  End searched(boolean best, End known) {
    double[] found = new RankSearch(index, space, againstUs(best)).weights();
    End end = certified(best, found, known.bound());
    boolean better = best ? end.attained < known.attained : end.attained > known.attained;
    return better ? end : known;
  }

  /** What can be proven without counting. */
  End bounded(boolean best, End known) {
    double[] most =
        Arrays.stream(others)
            .mapToDouble(o -> best ? leads.most(o, unit) : leads.most(unit, o))
            .map(lead -> Math.max(lead, index.tolerance()))
            .toArray();
    RankBound bound = new RankBound(space, againstUs(best), most, index.tolerance());
    int all = 1 + always + others.length;
    int attained = best ? known.attained - 1 - always : all - known.attained;
    int least = bound.least(attained);
    return new End(known.attained, best ? 1 + always + least : all - least, known.weights);
  }

  /**
   * The leads of which as few as possible are to be positive: others' over the unit for its best
   * rank, the unit's over others for its worst.
   */
  private double[][] againstUs(boolean best) {
    return Arrays.stream(others)
        .mapToObj(other -> best ? index.lead(other, unit) : index.lead(unit, other))
        .toArray(double[][]::new);
  }

  private End certified(boolean best, double[] weights, int bound) {
    int rank = index.rank(unit, weights);
    int own = index.rank(unit, index.weights());
    boolean improves = best ? rank <= own : rank >= own;
    double[] shown = improves ? weights : index.weights();
    return new End(improves ? rank : own, bound, Arrays.stream(shown).boxed().toList());
  }

  /** Counts, as long as there is time. */
  End counted(boolean best, End known, long milliseconds) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    model.options.abort(new CalendarDateDuration(milliseconds, CalendarDateUnit.MILLIS));
    Variable[] weights = space.addTo(model);
    for (int other : others) {
      Variable ahead = model.addVariable("ahead" + other).binary().weight(1);
      count(model, weights, ahead, other, best);
    }
    Optimisation.Result result = best ? model.minimise() : model.maximise();
    if (!result.getState().isFeasible()) {
      return known;
    }
    double value = result.getValue() + 1 + always;
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
      row.set(ahead, -leads.most(other, unit)).upper(0);
    } else {
      // lead ≥ margin + (least − margin) (1 − ahead): only who leads is counted
      double margin = Math.min(10 * index.tolerance(), leads.most(other, unit));
      row.set(ahead, leads.least(other, unit) - margin).lower(leads.least(other, unit));
    }
  }
}
