package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.text.LocalText;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** Heat map of units by rank × dimensions under the index; a picture per ranking group. */
final class DimensionsChart {
  private static final Color EMPTY = new Color(0xEEF0F3);
  private static final double COLUMN_GAP = 40;

  /** Between the column of the index and the dimensions. */
  private static final double INDEX_GAP = 8;

  private final Evaluation evaluation;
  private final Captions captions;

  /** Node indexes: the index, then its children. */
  private final List<Integer> nodes = new ArrayList<>();

  DimensionsChart(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.captions = new Captions(evaluation);
    nodes.add(0);
    captions.dimensions().stream().map(evaluation.tree()::index).forEach(nodes::add);
  }

  void draw(Gallery gallery) {
    for (RankingGroup group : evaluation.groups()) {
      String name = Captions.fileName("dimensions", group.name());
      List<Integer> units = evaluation.ranked(group, 0).stream().filter(this::hasAnyScore).toList();
      if (nodes.size() < 3) {
        gallery.skip(name, "", new LocalText("the index has one dimension only", "指数仅有一个维度"));
      } else if (units.size() < 2) {
        gallery.skip(name, "", new LocalText("fewer than two units have scores", "有得分的评估对象不足两个"));
      } else {
        gallery.add(picture(name, group, units));
      }
    }
  }

  private boolean hasAnyScore(int unit) {
    return nodes.stream().anyMatch(node -> grade(unit, node).isPresent());
  }

  private OptionalDouble grade(int unit, int node) {
    return evaluation.result(unit, node).grade();
  }

  private Picture picture(String name, RankingGroup group, List<Integer> units) {
    List<Integer> shown = units.subList(0, Math.min(units.size(), Rows.MOST));
    Rows rows = new Rows(evaluation, captions, shown);
    Grid grid = new Grid(rows, axis(units));
    LocalText kind = captions.units(group);
    LocalText title =
        new LocalText("Scores by dimension: " + kind.english(), kind.chinese() + "各维度得分");

    Page page = new Page(Math.max(760, grid.width()));
    long scored = units.stream().filter(unit -> grade(unit, 0).isPresent()).count();
    captions.heading(page, title, (int) scored, group.units().size());
    page.block(34, grid::drawLegend)
        .block(grid.headerHeight() + rows.bodyHeight(), grid::draw)
        .gap(12);
    if (shown.stream().anyMatch(u -> nodes.stream().anyMatch(n -> grade(u, n).isEmpty()))) {
      captions.note(page, "–: " + captions.in("no score", "无得分"));
    }
    captions.firstOnly(page, shown.size(), units.size());
    captions.coverage(page, shown);
    captions.adjusted(page, shown);
    captions.notScored(page, group);
    return page.picture(name, captions.plainTitle(title), description(units));
  }

  private ScoreAxis axis(List<Integer> units) {
    double[] scores =
        units.stream()
            .flatMapToDouble(unit -> nodes.stream().flatMapToDouble(n -> grade(unit, n).stream()))
            .toArray();
    return ScoreAxis.around(evaluation.framework().scale(), scores, 5);
  }

  private String description(List<Integer> units) {
    List<Node> dimensions = captions.dimensions();
    return captions.in(
        units.size()
            + " units by rank, with the overall score and the scores of "
            + dimensions.size()
            + " dimensions as numbers on coloured cells.",
        "按排名列出 " + units.size() + " 个评估对象的总体得分及 " + dimensions.size() + " 个维度得分，以色深表示高低。");
  }

  /** The body: columns of rank, name and coloured cells. */
  private final class Grid {
    private final Rows rows;
    private final ScoreAxis range;
    private final double cellWidth;
    private final Lettering header;

    Grid(Rows rows, ScoreAxis range) {
      this.rows = rows;
      this.range = range;
      header = new Lettering(rows.columns == 1 ? 10.5 : 9, Lettering.INK);
      double widest =
          nodes.stream()
              .flatMap(node -> captions.lines(name(node)).stream())
              .mapToDouble(header::widestPiece)
              .max()
              .orElseThrow();
      double wanted = rows.columns == 1 ? 84 : 56;
      cellWidth = Math.ceil(Math.max(wanted, Math.min(120, widest + 8)));
    }

    double width() {
      return 2 * Page.MARGIN + rows.columns * columnWidth() + (rows.columns - 1) * COLUMN_GAP;
    }

    private double columnWidth() {
      return rows.labelWidth() + INDEX_GAP + nodes.size() * cellWidth;
    }

    double headerHeight() {
      int lines = nodes.stream().mapToInt(node -> title(node).size()).max().orElseThrow();
      return lines * header.lineHeight() + 8;
    }

    private List<String> title(int node) {
      return captions.lines(name(node)).stream()
          .flatMap(line -> header.wrap(line, cellWidth - 8).stream())
          .toList();
    }

    private LocalText name(int node) {
      return node == 0 ? Captions.OVERALL : evaluation.nodes().get(node).name();
    }

    void drawLegend(Graphics2D canvas, Rectangle2D area) {
      Lettering label = new Lettering(10.5, Lettering.GREY);
      String text = captions.in(Captions.SCORE);
      label.left(canvas, text, area.getX(), area.getY() + 10);
      double from = area.getX() + label.width(text) + 14;
      double width = 220;
      int steps = 44;
      for (int i = 0; i < steps; i++) {
        canvas.setPaint(HeatColours.of((i + 0.5) / steps));
        canvas.fill(
            new Rectangle2D.Double(
                from + i * width / steps, area.getY() + 1, width / steps + 0.3, 10));
      }
      for (double tick : range.ticks()) {
        label.centre(
            canvas,
            ScoreAxis.label(tick),
            range.at(tick, from, from + width),
            area.getY() + 12 + label.size());
      }
    }

    void draw(Graphics2D canvas, Rectangle2D area) {
      double top = area.getY() + headerHeight();
      for (int column = 0; column < rows.columns; column++) {
        double x = area.getX() + column * (columnWidth() + COLUMN_GAP);
        rows.draw(canvas, column, x, top);
        double cells = x + rows.labelWidth();
        drawTitles(canvas, cells, top);
        List<Integer> units = rows.column(column);
        double height = units.size() * rows.height;
        int dimensions = nodes.size() - 1;
        cells(units, nodes.subList(0, 1))
            .draw(canvas, new Rectangle2D.Double(cells, top, cellWidth, height), null, null, null);
        cells(units, nodes.subList(1, nodes.size()))
            .draw(
                canvas,
                new Rectangle2D.Double(
                    cells + cellWidth + INDEX_GAP, top, dimensions * cellWidth, height),
                null,
                null,
                null);
        drawNumbers(canvas, units, cells, top);
      }
    }

    private double cellMiddle(double cells, int column) {
      return cells + (column > 0 ? INDEX_GAP : 0) + (column + 0.5) * cellWidth;
    }

    private void drawTitles(Graphics2D canvas, double cells, double bottom) {
      for (int i = 0; i < nodes.size(); i++) {
        List<String> lines = title(nodes.get(i));
        double baseline = bottom - 8 - (lines.size() - 1) * header.lineHeight();
        for (String line : lines) {
          header.centre(canvas, line, cellMiddle(cells, i), baseline);
          baseline += header.lineHeight();
        }
      }
    }

    private void drawNumbers(Graphics2D canvas, List<Integer> units, double cells, double top) {
      double baseline = rows.name.baselineAround(top + rows.height / 2);
      for (int unit : units) {
        for (int i = 0; i < nodes.size(); i++) {
          OptionalDouble grade = grade(unit, nodes.get(i));
          Color ink =
              grade.isPresent() ? HeatColours.inkOn(share(grade.getAsDouble())) : Lettering.GREY;
          String text = grade.isPresent() ? captions.score(grade.getAsDouble()) : "–";
          Lettering number = new Lettering(rows.number.size(), ink);
          if (number.width(text) <= cellWidth - 4) {
            number.centre(canvas, text, cellMiddle(cells, i), baseline);
          }
        }
        baseline += rows.height;
      }
    }

    private double share(double grade) {
      return range.at(grade, 0, 1);
    }

    /** The coloured cells, without their numbers; the first unit stands on top. */
    private XYPlot cells(List<Integer> units, List<Integer> columns) {
      int count = units.size() * columns.size();
      double[][] values = new double[3][count];
      for (int i = 0; i < count; i++) {
        int row = i / columns.size();
        int column = i % columns.size();
        values[0][i] = column;
        values[1][i] = -row;
        values[2][i] = grade(units.get(row), columns.get(column)).orElse(Double.NaN);
      }
      DefaultXYZDataset data = new DefaultXYZDataset();
      data.addSeries("", values);
      XYBlockRenderer cells = new XYBlockRenderer();
      cells.setPaintScale(new Colours(range));
      return PlainPlots.plain(
          new XYPlot(
              data,
              PlainPlots.axis(-0.5, columns.size() - 0.5),
              PlainPlots.axis(0.5 - units.size(), 0.5),
              cells));
    }
  }

  private record Colours(ScoreAxis range) implements PaintScale {
    @Override
    public double getLowerBound() {
      return range.low();
    }

    @Override
    public double getUpperBound() {
      return range.high();
    }

    @Override
    public Paint getPaint(double score) {
      return Double.isNaN(score) ? EMPTY : HeatColours.of(range.at(score, 0, 1));
    }
  }
}
