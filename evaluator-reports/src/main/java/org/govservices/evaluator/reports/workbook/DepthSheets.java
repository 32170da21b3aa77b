package org.govservices.evaluator.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;
import org.govservices.evaluator.text.LocalText;

/**
 * One sheet for each depth of the tree: units × nodes. The indicators have a sheet of their own,
 * which also is that of the depth where they all stand, if there is one.
 */
final class DepthSheets {
  private DepthSheets() {}

  static List<Page> write(Book book) {
    List<Page> pages = new ArrayList<>();
    List<Place> indicators = book.tree().indicators();
    for (int depth = 1; depth <= book.tree().deepest(); depth++) {
      List<Place> nodes = book.tree().atDepth(depth);
      if (nodes.size() != indicators.size() || !nodes.stream().allMatch(Place::isIndicator)) {
        LocalText name = new LocalText("Depth " + depth, "第" + depth + "层");
        pages.add(write(book, book.page(name, Label.ABOUT_DEPTH.text()), nodes));
      }
    }
    Page scores = book.page(Label.INDICATOR_SCORES.text(), Label.ABOUT_DEPTH.text());
    pages.add(write(book, scores, indicators));
    return pages;
  }

  private static Page write(Book book, Page page, List<Place> nodes) {
    UnitColumns columns = new UnitColumns(book, page, true);
    new Marks(book, page).legendOfScores(columns.count(), nodes, book.allUnits());
    new NodeHeading(book, page, nodes)
        .write(
            columns::heading,
            place -> page.text(book.weight(place.node()), Look.SMALL_HEADER),
            columns.count());
    ScoreCells scores = new ScoreCells(book, page);
    int firstRow = page.rowNumber() + 1;
    columns.rows(unit -> nodes.forEach(place -> scores.full(unit, place)));
    HeatScale.colour(page, firstRow, columns.count(), nodes.size());
    return page;
  }
}
