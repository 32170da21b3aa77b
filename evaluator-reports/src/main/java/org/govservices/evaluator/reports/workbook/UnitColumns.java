package org.govservices.evaluator.reports.workbook;

import java.util.function.IntConsumer;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.text.Language;

/** The first columns of a table of units: group, rank, code and names. */
final class UnitColumns {
  private static final int NARROWEST_NAME = 12;
  private static final int WIDEST_NAME = 28;

  private final Book book;
  private final Page page;
  private final boolean withGroup;
  private final int nameWidth;

  /**
   * The columns.
   *
   * @param withGroup whether the group stands in a column of its own
   */
  UnitColumns(Book book, Page page, boolean withGroup) {
    this.book = book;
    this.page = page;
    this.withGroup = withGroup && book.evaluation().groups().size() > 1;
    this.nameWidth =
        book.evaluation().roster().units().stream()
            .mapToInt(unit -> TextWidth.of(unit.name().english()) + 2)
            .reduce(NARROWEST_NAME, (a, b) -> Math.min(Math.max(a, b), WIDEST_NAME));
  }

  /** How many there are. */
  int count() {
    return (withGroup ? 1 : 0) + 2 + (book.language() == Language.BOTH ? 2 : 1);
  }

  /** Writes the headings. */
  void heading() {
    if (withGroup) {
      page.heading(Label.GROUP, Look.HEADER);
    }
    page.heading(Label.RANK, Look.HEADER).heading(Label.CODE, Look.HEADER);
    if (book.language() == Language.BOTH) {
      page.text(Label.NAME.text().chinese(), Look.HEADER)
          .text(Label.NAME.text().english(), Look.HEADER);
    } else {
      page.heading(Label.NAME, Look.HEADER);
    }
  }

  /** Writes a unit's cells. */
  void unit(RankingGroup group, int unit) {
    if (withGroup) {
      page.text(book.in(Label.group(group.name())), Look.TEXT);
    }
    Result overall = book.evaluation().result(unit, 0);
    if (overall.rank().isPresent()) {
      page.number(overall.rank().getAsDouble(), Look.RANK);
    } else {
      page.text("–", Look.MUTED);
    }
    Unit named = book.evaluation().roster().get(unit);
    page.text(named.code(), Look.CENTRED);
    if (book.language() == Language.BOTH) {
      name(named.name().chinese(), Look.STRONG, nameWidth * 2 / 3);
      name(named.name().english(), Look.TEXT, nameWidth);
    } else {
      name(book.in(named.name()), Look.STRONG, nameWidth);
    }
  }

  private void name(String name, Look look, int width) {
    page.layout().width(page.column(), width);
    page.text(name, look.with(Look.Trait.WRAPPED));
  }

  /** Begins a row for every unit, by group and rank; the rest of the row is for the consumer. */
  void rows(IntConsumer rest) {
    Evaluation evaluation = book.evaluation();
    for (RankingGroup group : evaluation.groups()) {
      for (int unit : evaluation.ranked(group, 0)) {
        page.row();
        unit(group, unit);
        rest.accept(unit);
      }
    }
  }
}
