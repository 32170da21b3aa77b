package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;

/**
 * The design that was used, a row per run: the alternative of each choice that lists some, the
 * weights of each choice that draws some. Such a file, named in {@code design}, replays the runs.
 *
 * <p>Where the weights of all runs would fill more than {@value #MOST_WEIGHTS} cells, the number of
 * the draw stands there instead; the weights follow from it and the seed. Rows after the first
 * {@value #MOST_ROWS} are left out: those runs follow from the seed, too.
 */
public final class DesignRows implements Iterable<List<String>> {
  /** The most weights that are written out. */
  public static final long MOST_WEIGHTS = 2_000_000;

  /** The most rows that are written out. */
  public static final long MOST_ROWS = 1_000_000;

  /** The column of a run's number. */
  static final String RUN = "run";

  private final Design design;
  private final List<Choice> choices;
  private final WeightDraw[] draws;
  private final List<Node> nodes;
  private final boolean weights;

  DesignRows(Design design, List<Choice> choices, WeightDraw[] draws, List<Node> nodes) {
    this.design = design;
    this.choices = choices;
    this.draws = draws.clone();
    this.nodes = nodes;
    long drawn =
        Arrays.stream(draws).mapToLong(draw -> draw == null ? 0 : draw.nodes().length).sum();
    this.weights = drawn * design.runs() <= MOST_WEIGHTS;
  }

  /** The column of a drawn weight. */
  static String column(Choice choice, String node) {
    return choice.id() + ":" + node;
  }

  /** The header. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(RUN));
    for (int c = 0; c < draws.length; c++) {
      Choice choice = choices.get(c);
      if (draws[c] != null && weights) {
        for (int node : draws[c].nodes()) {
          columns.add(column(choice, nodes.get(node).id()));
        }
      } else {
        columns.add(choice.id());
      }
    }
    return columns;
  }

  /** How many rows there are. */
  public long size() {
    return Math.min(MOST_ROWS, design.runs());
  }

  /** The rows, each made when it is asked for. */
  @Override
  public Iterator<List<String>> iterator() {
    double[][] drawn = new double[nodes.size()][1];
    return LongStream.range(0, size()).mapToObj(run -> row(run, drawn)).iterator();
  }

  private List<String> row(long run, double[][] drawn) {
    List<String> row = new ArrayList<>(List.of(Long.toString(design.number(run))));
    for (int c = 0; c < draws.length; c++) {
      List<Alternative> listed = choices.get(c).listed();
      if (!listed.isEmpty()) {
        row.add(listed.get(design.alternative(c, run)).id());
      } else if (draws[c] != null && weights) {
        design.weights(c, new long[] {run}, drawn);
        for (int node : draws[c].nodes()) {
          row.add(NumberText.shortest(drawn[node][0]));
        }
      } else {
        row.add(Long.toString(design.draw(c, run) + 1));
      }
    }
    return row;
  }
}
