package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;

/**
 * A design that a file gives, a row per run: {@link DesignRows} read again, or another program's.
 */
final class DesignFile implements Design {
  private static final double SUMS_TO_ONE = 1e-9;

  /** Whole numbers up to here are exact. */
  private static final double MOST_NUMBER = 1L << 53;

  private final List<Choice> choices;
  private final WeightDraw[] draws;
  private final List<Node> nodes;
  private final Design drawn;
  private final List<Run> rows = new ArrayList<>();
  private final Problems problems = new Problems();
  private final Map<Long, Place> numbers = new HashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // private to this class
  private record Run(long number, int[] alternatives, long[] draw, double[] weights) {}

  private DesignFile(List<Choice> choices, WeightDraw[] draws, List<Node> nodes, Design drawn) {
    this.choices = choices;
    this.draws = draws;
    this.nodes = nodes;
    this.drawn = drawn;
  }

  /**
   * Reads a file.
   *
   * @param data the file
   * @param drawn what runs are when the file gives the number of a draw
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  static DesignFile read(
      DataFile data, List<Choice> choices, WeightDraw[] draws, List<Node> nodes, Design drawn) {
    DesignFile design = new DesignFile(choices, draws, nodes, drawn);
    Problems problems = new Problems();
    TableFile table = data.read(problems);
    problems.throwIfAny();
    design.read(table);
    return design;
  }

  private void read(TableFile file) {
    List<String> required = new ArrayList<>();
    List<String> known = new ArrayList<>(List.of(DesignRows.RUN));
    boolean[] weights = new boolean[draws.length];
    for (int c = 0; c < draws.length; c++) {
      Choice choice = choices.get(c);
      List<String> columns = weightColumns(c);
      weights[c] = columns.stream().anyMatch(file.columns()::contains);
      required.addAll(weights[c] ? columns : List.of(choice.id()));
      known.addAll(columns);
      known.add(choice.id());
    }
    file.allow(known, problems);
    file.require(required, problems);
    problems.throwIfAny();
    boolean numbered = file.columns().contains(DesignRows.RUN);
    file.forEach(row -> rows.add(run(row, numbered, weights)));
    if (rows.isEmpty()) {
      problems.add(file.header(), "the design has no runs");
    }
    problems.throwIfAny();
  }

  private List<String> weightColumns(int choice) {
    return draws[choice] == null
        ? List.of()
        : Arrays.stream(draws[choice].nodes())
            .mapToObj(n -> DesignRows.column(choices.get(choice), nodes.get(n).id()))
            .toList();
  }

  private Run run(TableFile.Row row, boolean numbered, boolean[] weights) {
    Run run =
        new Run(
            numbered ? number(row) : rows.size() + 1L,
            new int[draws.length],
            new long[draws.length],
            new double[nodes.size()]);
    for (int c = 0; c < draws.length; c++) {
      String column = choices.get(c).id();
      List<String> alternatives = choices.get(c).listed().stream().map(Alternative::id).toList();
      if (weights[c]) {
        weights(row, c, run.weights());
        run.draw()[c] = -1;
      } else if (!alternatives.isEmpty()) {
        run.alternatives()[c] = alternatives.indexOf(row.get(column));
        if (run.alternatives()[c] < 0) {
          problems.add(
              row.place(column),
              "no alternative '"
                  + row.get(column)
                  + "'"
                  + Problems.maybe(row.get(column), alternatives));
        }
      } else {
        OptionalDouble draw = row.number(column, problems);
        run.draw()[c] = (long) draw.orElse(1) - 1;
        boolean missing = row.get(column).isEmpty();
        if (missing || draw.orElse(1) < 1 || draw.orElse(1) % 1 != 0) {
          problems.add(row.place(column), "expected the number of a draw, from 1");
        }
      }
    }
    return run;
  }

  /** A run's own number, which no other has. */
  private long number(TableFile.Row row) {
    OptionalDouble number = row.number(DesignRows.RUN, problems);
    double found = number.orElse(1);
    if (row.get(DesignRows.RUN).isEmpty() || found < 1 || found % 1 != 0 || found > MOST_NUMBER) {
      problems.add(row.place(DesignRows.RUN), "expected the number of the run, from 1");
      return 0;
    }
    Place before = numbers.putIfAbsent((long) found, row.place(DesignRows.RUN));
    if (number.isPresent() && before != null) {
      problems.add(
          row.place(DesignRows.RUN),
          "run " + (long) found + " is a duplicate; the first is at " + before);
    }
    return (long) found;
  }

  private void weights(TableFile.Row row, int choice, double[] weights) {
    for (int node : draws[choice].nodes()) {
      String column = DesignRows.column(choices.get(choice), nodes.get(node).id());
      OptionalDouble weight = row.number(column, problems);
      if (row.get(column).isEmpty() || weight.orElse(0) < 0) {
        problems.add(row.place(column), "expected a weight of 0 or more");
      }
      weights[node] = weight.orElse(1);
    }
    if (!draws[choice].toShares(weights, SUMS_TO_ONE)) {
      problems.add(row.place(), "weights that share a whole are all 0");
    }
  }

  @Override
  public long runs() {
    return rows.size();
  }

  @Override
  public long number(long run) {
    return rows.get((int) run).number();
  }

  @Override
  public int alternative(int choice, long run) {
    return rows.get((int) run).alternatives()[choice];
  }

  @Override
  public void weights(int choice, long[] runs, double[][] into) {
    if (draw(choice, runs[0]) >= 0) {
      long[] named = Arrays.stream(runs).map(run -> draw(choice, run)).toArray();
      drawn.weights(choice, named, into);
      return;
    }
    for (int node : draws[choice].nodes()) {
      for (int lane = 0; lane < runs.length; lane++) {
        into[node][lane] = rows.get((int) runs[lane]).weights()[node];
      }
    }
  }

  @Override
  public UniformRandomProvider errors(int choice, long run) {
    return drawn.errors(choice, rows.get((int) run).draw()[choice]);
  }

  @Override
  public long draw(int choice, long run) {
    return rows.get((int) run).draw()[choice];
  }
}
