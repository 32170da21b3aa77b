package org.govservices.evaluator.reports.workbook;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.explain.AdjustmentWords;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;
import org.govservices.evaluator.text.LocalText;

/** One sheet for each group of units that compete: who ranks where, and with what. */
final class RankingSheets {
  private static final int ADJUSTED_WIDTH = 60;

  private final Book book;
  private final RankingGroup group;

  private RankingSheets(Book book, RankingGroup group) {
    this.book = book;
    this.group = group;
  }

  static List<Page> write(Book book) {
    List<Page> pages = new ArrayList<>();
    for (RankingGroup group : book.evaluation().groups()) {
      pages.add(new RankingSheets(book, group).write());
    }
    return pages;
  }

  private Page write() {
    LocalText groupName = Label.group(group.name());
    LocalText name =
        new LocalText(
            Label.RANKING.text().english() + " " + groupName.english(),
            Label.RANKING.text().chinese() + " " + groupName.chinese());
    Page page = book.page(name, Label.ABOUT_RANKING.text());
    List<Place> nodes = book.tree().atDepth(1);
    UnitColumns columns = new UnitColumns(book, page, false);
    List<Place> printed = new ArrayList<>(nodes);
    printed.add(book.tree().get(0));
    new Marks(book, page).legendOfScores(columns.count(), printed, group.units());
    boolean adjusted =
        group.units().stream().anyMatch(unit -> !book.evaluation().adjusted(unit).isEmpty());
    new NodeHeading(book, page, nodes)
        .write(
            () -> {
              columns.heading();
              page.heading(Label.SCORE, Look.HEADER);
              if (hasBands()) {
                page.heading(Label.BAND, Look.HEADER);
              }
              page.heading(Label.COVERAGE, Look.HEADER);
              if (adjusted) {
                page.layout().width(page.column(), ADJUSTED_WIDTH);
                page.heading(Label.ADJUSTMENTS, Look.HEADER);
              }
            },
            place -> page.text(book.weight(place.node()), Look.SMALL_HEADER),
            columns.count() + 1);
    ScoreCells scores = new ScoreCells(book, page);
    int firstNode = 0;
    int firstRow = page.rowNumber() + 1;
    for (int unit : book.evaluation().ranked(group, 0)) {
      page.row();
      columns.unit(group, unit);
      overall(page, book.evaluation().result(unit, 0));
      if (adjusted) {
        page.text(adjustments(unit), Look.WRAPPED);
      }
      firstNode = page.column();
      nodes.forEach(place -> scores.graded(unit, place));
    }
    HeatScale.colour(page, firstRow, firstNode, nodes.size());
    return page;
  }

  private void overall(Page page, Result result) {
    Look look = book.scoreLook().with(Look.Trait.BOLD);
    if (result.grade().isPresent()) {
      Look tinted = result.band().map(band -> look.fill(book.colours().pale(band))).orElse(look);
      page.number(result.grade().getAsDouble(), tinted);
    } else {
      page.text(ScoreCells.mark(result.outcome()), Look.MUTED);
    }
    if (result.band().isPresent()) {
      Band band = result.band().get();
      page.text(book.in(band.name()), bandLook(book, band));
    } else if (hasBands()) {
      page.text("–", Look.MUTED);
    }
    if (result.coverage().isPresent()) {
      page.number(result.coverage().getAsDouble(), Look.PERCENT);
    } else {
      page.text("–", Look.MUTED);
    }
  }

  /** What bonuses, deductions and vetoes did to a unit. */
  private String adjustments(int unit) {
    return AdjustmentWords.applied(book.evaluation(), unit).stream()
        .map(book::in)
        .collect(Collectors.joining("\n"));
  }

  private boolean hasBands() {
    return !book.framework().bands().isEmpty();
  }

  /** A band's own colour, with letters that can be read on it. */
  static Look bandLook(Book book, Band band) {
    Color fill = book.colours().full(band);
    double brightness = 0.299 * fill.getRed() + 0.587 * fill.getGreen() + 0.114 * fill.getBlue();
    return Look.CENTRED
        .with(Look.Trait.BOLD)
        .fill(fill)
        .ink(brightness < 150 ? Color.WHITE : Look.INK);
  }
}
