package org.govservices.evaluator.robustness.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exact shares of the variance over all combinations of alternatives, each equally likely: no
 * estimate, no interval.
 */
public final class FactorialAnova {
  private final double[] outputs;
  private final int[] alternatives;

  /**
   * Outputs of all combinations.
   *
   * @param outputs in the order in which the last choice's alternatives change fastest
   * @param alternatives how many each choice has
   */
  public FactorialAnova(double[] outputs, int[] alternatives) {
    this.outputs = outputs.clone();
    this.alternatives = alternatives.clone();
  }

  /** The variance of the output. */
  public double variance() {
    return variance(outputs);
  }

  /**
   * The shares.
   *
   * @param choices their ids
   * @return one effect per choice; none when the output does not vary
   */
  public List<VarianceShare> effects(List<String> choices) {
    List<VarianceShare> effects = new ArrayList<>();
    double all = variance();
    if (!(all > 0)) {
      return effects;
    }
    for (int c = 0; c < alternatives.length; c++) {
      int inner = 1;
      for (int after = c + 1; after < alternatives.length; after++) {
        inner *= alternatives[after];
      }
      double[] ofChoice = new double[alternatives[c]];
      double[] ofOthers = new double[outputs.length / alternatives[c]];
      for (int i = 0; i < outputs.length; i++) {
        ofChoice[i / inner % alternatives[c]] += outputs[i];
        ofOthers[i / (inner * alternatives[c]) * inner + i % inner] += outputs[i];
      }
      for (int i = 0; i < ofChoice.length; i++) {
        ofChoice[i] /= ofOthers.length;
      }
      for (int i = 0; i < ofOthers.length; i++) {
        ofOthers[i] /= ofChoice.length;
      }
      effects.add(
          new VarianceShare(
              choices.get(c),
              variance(ofChoice) / all,
              1 - variance(ofOthers) / all,
              Optional.empty(),
              Optional.empty()));
    }
    return effects;
  }

  private static double variance(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value;
    }
    mean /= values.length;
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }
}
