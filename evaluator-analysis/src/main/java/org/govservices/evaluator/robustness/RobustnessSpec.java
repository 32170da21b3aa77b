package org.govservices.evaluator.robustness;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.robustness.draw.WeightBounds;
import org.govservices.evaluator.text.Keyword;

/**
 * What could be otherwise, and how to look at it: {@code robustness.yaml} read.
 *
 * @param file the file itself
 * @param hashes itself first, then every file that it names, each with the SHA-256 of what was read
 * @param runs how many; with a design, how many it has
 * @param points where the numbers of a run come from
 * @param interval share of the runs that lie within an interval, such as 0.9
 * @param factorRuns per unit for its confidence factor where more than weights are uncertain; 0 for
 *     none
 * @param choices at least one
 * @param design a design to replay
 * @param everyRun whether every unit's score and rank in every run is wanted
 */
public record RobustnessSpec(
    Path file,
    Map<Path, String> hashes,
    long seed,
    long runs,
    PointSet points,
    double interval,
    long factorRuns,
    List<Choice> choices,
    Optional<DataFile> design,
    boolean everyRun,
    Optional<Sensitivity> sensitivity,
    Optional<Exact> exact,
    Optional<Confidence> confidence) {
  /** The most runs: counts stay whole numbers of 31 bits. */
  public static final long MOST_RUNS = 1L << 30;

  /** Defensive copies. */
  public RobustnessSpec {
    hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    choices = List.copyOf(choices);
  }

  /** The same with another number of runs. */
  public RobustnessSpec withRuns(long other) {
    return new RobustnessSpec(
        file,
        hashes,
        seed,
        other,
        points,
        interval,
        factorRuns,
        choices,
        design,
        everyRun,
        sensitivity,
        exact,
        confidence);
  }

  /** Where the numbers of runs come from. */
  public enum PointSet implements Keyword {
    RANDOM,
    SOBOL,
    LATIN
  }

  /**
   * Which choice decides how much.
   *
   * @param runs of each of the two base samples; the analysis takes {@code runs · (choices + 2)}
   * @param resamples for the intervals
   */
  public record Sensitivity(int runs, int resamples) {}

  /**
   * What is asked about weights without drawing any.
   *
   * @param bounds of the weights for the attainable ranks
   * @param over what the bounds are shares of
   * @param seconds after which an answer that is not proven yet is given as bounds
   * @param passing pairs of units, of which the first is to pass the second, by their codes
   */
  public record Exact(WeightBounds bounds, Choice.Over over, int seconds, List<Passing> passing) {
    /** Defensive copy. */
    public Exact {
      passing = List.copyOf(passing);
    }
  }

  /** Who is to pass whom, by their codes. */
  public record Passing(String unit, String passed) {}

  /**
   * Ranks with a stated coverage, from errors of measurement alone.
   *
   * @param level such as 0.95
   * @param draws of the errors
   * @param counts indicators that count events, each ranked by itself
   */
  public record Confidence(double level, int draws, List<String> counts) {
    /** Defensive copy. */
    public Confidence {
      counts = List.copyOf(counts);
    }

    /** The level in words, such as "95 %". */
    public String percent() {
      return NumberText.withoutNoise(100 * level) + " %";
    }
  }
}
