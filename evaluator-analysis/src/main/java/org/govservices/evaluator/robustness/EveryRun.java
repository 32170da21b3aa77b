package org.govservices.evaluator.robustness;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.robustness.kernel.Ranks;

/**
 * The score and rank of every unit in every run, to be laid beside what another program made of the
 * same runs. Scores are on the scale of their own run.
 */
public final class EveryRun implements Iterable<List<String>> {
  /** The most scores that are kept: units times runs. */
  public static final long MOST = 5_000_000;

  private final Design design;
  private final Roster roster;
  private final double[][] scores;
  private final RanksOfRuns ranks;

  private EveryRun(Design design, Roster roster) {
    int runs = Math.toIntExact(design.runs());
    this.design = design;
    this.roster = roster;
    this.scores = new double[roster.size()][runs];
    int[] none = new int[roster.size()];
    Arrays.fill(none, Ranks.NONE);
    this.ranks = new RanksOfRuns(runs, none, true);
  }

  /** Computes all runs of a design and keeps them. */
  static EveryRun of(Runner runner, Design design, Roster roster, Supplier<Tally> tallies) {
    EveryRun every = new EveryRun(design, roster);
    runner.run(design, () -> every.visitor(tallies.get()), done -> {});
    return every;
  }

  /** Each run has its own place, so threads do not meet. */
  private Runner.Visitor<Boolean> visitor(Tally tally) {
    Runner.Visitor<Boolean> ranking = ranks.visitor(tally);
    return new Runner.Visitor<>() {
      @Override
      public void visit(Runner.Block block) {
        ranking.visit(block);
        for (int lane = 0; lane < block.lanes(); lane++) {
          for (int u = 0; u < scores.length; u++) {
            scores[u][(int) block.runs()[lane]] = block.index()[u][lane];
          }
        }
      }

      @Override
      public Boolean finish() {
        return ranking.finish();
      }
    };
  }

  /**
   * A unit's score; empty when it had none.
   *
   * @param run from 0
   */
  public OptionalDouble score(int unit, int run) {
    double score = scores[unit][run];
    return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
  }

  /**
   * A unit's rank, from 1; empty when it had none.
   *
   * @param run from 0
   */
  public OptionalInt rank(int unit, int run) {
    int rank = ranks.ranks[unit][run];
    return rank == Ranks.NONE ? OptionalInt.empty() : OptionalInt.of(rank + 1);
  }

  /** The header of the table. */
  public List<String> columns() {
    return List.of(DesignRows.RUN, "unit", "score", "rank");
  }

  /** A row per run and unit, each made when it is asked for. */
  @Override
  public Iterator<List<String>> iterator() {
    long units = roster.size();
    return LongStream.range(0, ranks.shift.length * units)
        .mapToObj(row -> row((int) (row % units), (int) (row / units)))
        .iterator();
  }

  private List<String> row(int unit, int run) {
    OptionalInt rank = rank(unit, run);
    return List.of(
        Long.toString(design.number(run)),
        roster.get(unit).code(),
        NumberText.shortest(score(unit, run)),
        rank.isPresent() ? Integer.toString(rank.getAsInt()) : "");
  }
}
