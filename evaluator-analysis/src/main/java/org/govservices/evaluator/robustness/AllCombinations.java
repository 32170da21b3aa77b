package org.govservices.evaluator.robustness;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Every combination of alternatives once; the last choice's change fastest. */
final class AllCombinations implements Design {
  private final int[] counts;

  AllCombinations(List<Choice> choices) {
    counts = choices.stream().mapToInt(choice -> choice.listed().size()).toArray();
  }

  int[] counts() {
    return counts.clone();
  }

  @Override
  public long runs() {
    long runs = 1;
    for (int count : counts) {
      runs = Math.multiplyExact(runs, count);
    }
    return runs;
  }

  @Override
  public String name(long run) {
    return Design.super.name(run) + " of all combinations";
  }

  @Override
  public int alternative(int choice, long run) {
    long rest = run;
    for (int c = counts.length - 1; c > choice; c--) {
      rest /= counts[c];
    }
    return (int) (rest % counts[choice]);
  }

  @Override
  public void weights(int choice, long[] runs, double[][] drawn) {
    throw new IllegalStateException("weights are drawn");
  }

  @Override
  public UniformRandomProvider errors(int choice, long run) {
    throw new IllegalStateException("errors are drawn");
  }
}
