package org.govservices.evaluator.reports.workbook;

import java.util.List;
import java.util.function.Consumer;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/** The heading of a table of units × nodes: parents over their children, names, a detail, ids. */
final class NodeHeading {
  private static final int WIDTH = 14;

  private final Book book;
  private final Page page;
  private final List<Place> nodes;

  NodeHeading(Book book, Page page, List<Place> nodes) {
    this.book = book;
    this.page = page;
    this.nodes = nodes;
  }

  /**
   * Writes it.
   *
   * @param base writes the headings of the columns before the nodes
   * @param detail writes the cell under a node's name
   * @param frozenColumns how many columns stay in sight; −1 for all before the nodes
   */
  void write(Runnable base, Consumer<Place> detail, int frozenColumns) {
    page.headingBegins();
    page.row();
    int first = page.rowNumber();
    base.run();
    int columns = page.column();
    if (nodes.stream().anyMatch(place -> place.depth() > 1)) {
      parents();
      nextRow(columns);
    }
    nodes.forEach(this::name);
    nextRow(columns);
    nodes.forEach(detail);
    nextRow(columns);
    nodes.forEach(place -> page.text(place.node().id(), Look.SMALL_HEADER));
    for (int column = 0; column < columns; column++) {
      page.merge(first, column, column);
    }
    page.headingEnds(frozenColumns < 0 ? columns : frozenColumns);
  }

  private void name(Place place) {
    String name = book.lines(place.node().name());
    page.layout().width(page.column(), Math.max(WIDTH, TextWidth.ofLongestWord(name) + 2));
    page.text(name, Look.NODE_HEADER);
  }

  private void nextRow(int columns) {
    page.row();
    for (int column = 0; column < columns; column++) {
      page.blank(Look.HEADER);
    }
  }

  private void parents() {
    page.height(2 * Layout.LINE_HEIGHT + 2);
    for (int n = 0; n < nodes.size(); ) {
      int parent = nodes.get(n).parent();
      int first = page.column();
      page.free(parentText(book.tree().get(parent)), Look.PARENT_HEADER);
      for (n++; n < nodes.size() && nodes.get(n).parent() == parent; n++) {
        page.blank(Look.PARENT_HEADER);
      }
      page.merge(page.rowNumber(), first, page.column() - 1);
    }
  }

  private String parentText(Place parent) {
    String name = book.lines(parent.node().name());
    return parent.depth() == 0 ? name : name + " · " + book.weight(parent.node());
  }
}
