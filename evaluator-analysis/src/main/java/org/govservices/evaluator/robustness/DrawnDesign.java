package org.govservices.evaluator.robustness;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.govservices.evaluator.robustness.draw.PointSequence;

/**
 * A design drawn from points. With base runs it is the one that sensitivity analysis needs: first
 * the runs of sample A, then those of sample B, then for each choice those of A with this choice's
 * numbers taken from B.
 */
final class DrawnDesign implements Design {
  private final List<Choice> choices;
  private final WeightDraw[] draws;
  private final PointSequence points;
  private final boolean coordinates;
  private final long runs;
  private final long base;

  private DrawnDesign(
      List<Choice> choices,
      WeightDraw[] draws,
      PointSequence points,
      boolean quasi,
      long runs,
      long base) {
    this.choices = choices;
    this.draws = draws;
    this.points = points;
    this.coordinates = quasi;
    this.runs = runs;
    this.base = base;
  }

  /** Independent runs. */
  static DrawnDesign of(
      List<Choice> choices, WeightDraw[] draws, PointSequence points, boolean quasi, long runs) {
    return new DrawnDesign(choices, draws, points, quasi, runs, runs);
  }

  /** The runs of a sensitivity analysis: {@code base · (choices + 2)}. */
  static DrawnDesign forSensitivity(
      List<Choice> choices, WeightDraw[] draws, PointSequence points, boolean quasi, long base) {
    return new DrawnDesign(
        choices, draws, points, quasi, Math.multiplyExact(base, choices.size() + 2L), base);
  }

  @Override
  public long runs() {
    return runs;
  }

  private UniformRandomProvider numbers(int choice, long run) {
    long sample = run / base;
    boolean second = sample == 1 || sample == choice + 2L;
    return points.of(choice, run % base, second);
  }

  @Override
  public String name(long run) {
    return Design.super.name(run) + (base < runs ? " of the sensitivity analysis" : "");
  }

  @Override
  public int alternative(int choice, long run) {
    int count = choices.get(choice).listed().size();
    return Math.min(count - 1, (int) (numbers(choice, run).nextDouble() * count));
  }

  @Override
  public void weights(int choice, long[] runs, double[][] drawn) {
    draws[choice].draw(lane -> numbers(choice, runs[lane]), runs.length, coordinates, drawn);
  }

  @Override
  public UniformRandomProvider errors(int choice, long run) {
    return numbers(choice, run);
  }
}
