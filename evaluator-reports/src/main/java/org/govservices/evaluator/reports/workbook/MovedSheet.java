package org.govservices.evaluator.reports.workbook;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.compare.Comparison.Change;
import org.govservices.evaluator.compare.Comparison.ContractDifference;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.reports.Label;

/** What a weight set moves in the overall index, unit by unit, against the contract's weights. */
final class MovedSheet {
  private final Book book;
  private final Page page;
  private final boolean hasBands;

  private MovedSheet(Book book) {
    this.book = book;
    this.page = book.page(Label.MOVED.text(), Label.ABOUT_MOVED.text());
    this.hasBands = !book.framework().bands().isEmpty();
  }

  static Page write(Book book, Comparison moved) {
    MovedSheet sheet = new MovedSheet(book);
    sheet.weights(moved.contract());
    sheet.heading();
    sheet.units(moved);
    return sheet.page;
  }

  private void weights(List<ContractDifference> differences) {
    page.row()
        .heading(Label.NODE, Look.HEADER)
        .heading(Label.BY_CONTRACT, Look.HEADER)
        .heading(Label.BY_WEIGHT_SET, Look.HEADER);
    for (ContractDifference difference : differences) {
      page.row()
          .text(difference.where(), Look.TEXT)
          .text(difference.before(), Look.CENTRED)
          .text(difference.after(), Look.CENTRED);
    }
    page.row();
  }

  private void heading() {
    page.headingBegins();
    page.row();
    int first = page.rowNumber();
    page.heading(Label.UNIT, Look.HEADER);
    pair(Label.SCORE, 3);
    pair(Label.RANK, 3);
    if (hasBands) {
      pair(Label.BAND, 2);
    }
    page.row().blank(Look.HEADER);
    page.merge(first, 0, 0);
    beforeAndAfter();
    page.heading(Label.SHIFT, Look.NODE_HEADER);
    beforeAndAfter();
    page.heading(Label.SHIFT, Look.NODE_HEADER);
    if (hasBands) {
      beforeAndAfter();
    }
    page.headingEnds(1);
  }

  private void pair(Label label, int columns) {
    page.paragraph(book.lines(label), columns, Look.HEADER);
  }

  private void beforeAndAfter() {
    page.heading(Label.BY_CONTRACT, Look.NODE_HEADER);
    page.heading(Label.BY_WEIGHT_SET, Look.NODE_HEADER);
  }

  private void units(Comparison moved) {
    Map<String, Change> changes =
        moved.changes().stream()
            .filter(change -> change.node().id().equals(Framework.ROOT))
            .collect(Collectors.toMap(change -> change.unit().code(), change -> change));
    Evaluation after = moved.after();
    for (RankingGroup group : after.groups()) {
      for (int unit : after.ranked(group, 0)) {
        row(changes.get(after.roster().get(unit).code()));
      }
    }
  }

  private void row(Change change) {
    Result before = change.before();
    Result after = change.after();
    Look name = change.isChange() ? Look.STRONG : Look.TEXT;
    page.row().text(change.unit().code() + " " + book.in(change.unit().name()), name);
    number(before.grade(), book.scoreLook());
    number(after.grade(), book.scoreLook());
    shift(before.grade(), after.grade(), "+" + book.scoreLook().format());
    number(before.rank(), Look.CENTRED);
    number(after.rank(), Look.RANK);
    // a smaller rank is the better one: up is what a reader calls it
    shift(after.rank(), before.rank(), "▲0.#");
    if (hasBands) {
      band(before);
      band(after);
    }
  }

  private void number(OptionalDouble number, Look look) {
    if (number.isPresent()) {
      page.number(number.getAsDouble(), look);
    } else {
      page.text("–", Look.MUTED);
    }
  }

  private void shift(OptionalDouble from, OptionalDouble to, String up) {
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      page.blank(Look.TEXT);
      return;
    }
    String down = up.startsWith("▲") ? "▼0.#" : "−" + book.scoreLook().format();
    page.number(to.getAsDouble() - from.getAsDouble(), Look.CENTRED.format(up + ";" + down));
  }

  private void band(Result result) {
    if (result.band().isPresent()) {
      page.text(
          book.in(result.band().get().name()), RankingSheets.bandLook(book, result.band().get()));
    } else {
      page.text("–", Look.MUTED);
    }
  }
}
