package org.govservices.evaluator.reports.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.number.NumberText;

/**
 * The ranked units of a chart as rows with rank and name, in as many columns as keep the page
 * readable: one for 40 units, three for the 193 states of the world.
 */
final class Rows {
  /** More units than this do not fit on a page. */
  static final int MOST = 4 * 66;

  private static final double LONGEST_NAME = 250;

  final int columns;
  final int perColumn;
  final double height;
  final Lettering name;
  final Lettering number;
  private final List<Integer> units;
  private final IntFunction<OptionalDouble> rank;
  private final Captions captions;
  private final double rankWidth;
  private final double nameWidth;

  Rows(Evaluation evaluation, Captions captions, List<Integer> units) {
    this(unit -> evaluation.result(unit, 0).rank(), captions, units);
  }

  /** With other ranks than the contract's. */
  Rows(IntFunction<OptionalDouble> rank, Captions captions, List<Integer> units) {
    this.rank = rank;
    this.captions = captions;
    this.units = units;
    columns = units.size() <= 40 ? 1 : units.size() <= 90 ? 2 : units.size() <= 3 * 66 ? 3 : 4;
    perColumn = (units.size() + columns - 1) / columns;
    height = columns == 1 ? 21 : columns == 2 ? 18 : 14;
    double size = columns == 1 ? 12 : columns == 2 ? 11 : 10;
    name = new Lettering(size, Lettering.INK);
    number = new Lettering(size, Lettering.GREY);
    rankWidth = Math.ceil(number.width("000"));
    nameWidth =
        Math.ceil(
            Math.min(
                LONGEST_NAME,
                units.stream().mapToDouble(u -> name.width(captions.unit(u))).max().orElse(0)));
  }

  /** The units of a column. */
  List<Integer> column(int column) {
    return units.subList(
        Math.min(units.size(), column * perColumn),
        Math.min(units.size(), (column + 1) * perColumn));
  }

  /** What rank and name take of a column's width. */
  double labelWidth() {
    return rankWidth + 8 + nameWidth + 8;
  }

  double bodyHeight() {
    return perColumn * height;
  }

  /** Draws ranks and names of a column, the first row's top being y. */
  void draw(Graphics2D canvas, int column, double x, double y) {
    double baseline = name.baselineAround(y + height / 2);
    for (int unit : column(column)) {
      OptionalDouble own = rank.apply(unit);
      String shown = own.isPresent() ? NumberText.shortest(own.getAsDouble()) : "–";
      number.right(canvas, shown, x + rankWidth, baseline);
      name.left(canvas, name.fit(captions.unit(unit), nameWidth), x + rankWidth + 8, baseline);
      baseline += height;
    }
  }
}
