package org.govservices.evaluator.reports.workbook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.FileWords;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.Words;

/** The first sheet: what was evaluated, what came out, and where everything stands. */
final class SummarySheet {
  private static final Look FIRST_HEADER = Look.HEADER.align(HorizontalAlignment.LEFT);
  private static final int COLUMN_WIDTH = 14;

  private final Book book;
  private final Page page;
  private final Evaluation evaluation;

  SummarySheet(Book book, Page page) {
    this.book = book;
    this.page = page;
    this.evaluation = book.evaluation();
  }

  void write() {
    page.layout().onOnePage();
    for (int column = 1; column < 5 + book.framework().bands().size(); column++) {
      page.layout().width(column, COLUMN_WIDTH);
    }
    facts();
    results();
    cells();
    evaluation.audit().ifPresent(this::audit);
    decisions();
    contents();
  }

  private void section(Label label) {
    page.row().height(10);
    page.row().height(20).free(book.in(label), Look.SECTION);
  }

  private void facts() {
    Framework framework = book.framework();
    fact(Label.EVALUATION, evaluation.spec().id());
    fact(Label.FRAMEWORK, book.in(framework.title()) + " (" + framework.id() + ")");
    fact(Label.EDITION, framework.edition());
    fact(Label.STANDING, book.in(Words.standing(framework.standing())));
    fact(Label.DATA, book.in(book.isSynthetic() ? Label.SYNTHETIC_NOTICE : Label.REAL));
    fact(Label.SEED, Long.toString(evaluation.spec().seed()));
  }

  private void fact(Label label, String text) {
    page.row().text(label, Look.SUBTITLE).free(text, Look.PLAIN);
  }

  private void results() {
    section(Label.RESULTS);
    List<Band> bands = book.framework().bands();
    page.row()
        .heading(Label.GROUP, FIRST_HEADER)
        .heading(Label.UNITS, Look.HEADER)
        .heading(Label.SCORED, Look.HEADER)
        .heading(Label.NOT_SCORED, Look.HEADER)
        .heading(Label.LOWEST_COVERAGE, Look.HEADER);
    for (int b = 0; b < bands.size(); b++) {
      Band band = bands.get(b);
      page.text(
          book.lines(band.name()) + "\n" + BandsSheet.interval(book, b),
          RankingSheets.bandLook(book, band).with(Look.Trait.WRAPPED));
    }
    page.heading(Label.FIRST, Look.HEADER);
    for (RankingGroup group : evaluation.groups()) {
      group(group);
    }
  }

  private void group(RankingGroup group) {
    List<Result> results = group.units().stream().map(unit -> evaluation.result(unit, 0)).toList();
    long scored = results.stream().filter(result -> result.score().isPresent()).count();
    page.row()
        .text(book.in(Label.group(group.name())), Look.STRONG)
        .number(results.size(), Look.COUNT)
        .number(scored, Look.COUNT)
        .number(results.size() - scored, Look.COUNT)
        .number(
            results.stream()
                .filter(result -> result.score().isPresent())
                .mapToDouble(result -> result.coverage().orElse(0))
                .min()
                .orElse(0),
            Look.COUNT.format("0.0%"));
    for (Band band : book.framework().bands()) {
      page.number(BandsSheet.count(book, group, band), Look.COUNT.fill(book.colours().pale(band)));
    }
    String first =
        group.units().stream()
            .filter(unit -> evaluation.result(unit, 0).rank().orElse(0) == 1)
            .map(unit -> book.in(evaluation.roster().get(unit).name()))
            .collect(Collectors.joining(", "));
    page.text(first, Look.STRONG);
  }

  private void cells() {
    section(Label.CELLS);
    page.row().text(Label.CELLS_BY_STATUS, FIRST_HEADER);
    for (Status status : Status.values()) {
      page.heading(Words.status(status), Look.HEADER);
    }
    page.heading(Label.DISPUTED, Look.HEADER).heading(Label.TOTAL, Look.HEADER);
    page.row().blank(Look.TEXT);
    for (Status status : Status.values()) {
      page.number(evaluation.observations().count(status), Look.COUNT);
    }
    page.number(observations().filter(Observation::disputed).count(), Look.COUNT)
        .number(observations().count(), Look.COUNT);
    Map<Origin, Long> origins =
        observations()
            .collect(
                Collectors.groupingBy(Observation::origin, TreeMap::new, Collectors.counting()));
    page.row().text(Label.CELLS_BY_ORIGIN, FIRST_HEADER);
    origins
        .keySet()
        .forEach(origin -> page.text(book.lines(FileWords.text(origin.keyword())), Look.HEADER));
    page.row().blank(Look.TEXT);
    origins.values().forEach(count -> page.number(count, Look.COUNT));
  }

  private Stream<Observation> observations() {
    return IntStream.range(0, evaluation.observations().indicators().size())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, evaluation.roster().size())
                    .mapToObj(unit -> evaluation.observations().at(unit, i)));
  }

  private void audit(Audit audit) {
    section(Label.AUDIT);
    page.row().heading(Label.CONTRADICTIONS, FIRST_HEADER);
    for (Label what : List.of(Label.SCORE, Label.BAND, Label.RANK)) {
      page.text(book.in(Label.DIFFERENCES) + "\n" + book.in(what), Look.HEADER);
    }
    page.row().number(audit.contradictions().size(), Look.COUNT);
    Arrays.stream(Audit.What.values()).forEach(what -> page.number(audit.count(what), Look.COUNT));
  }

  private void decisions() {
    section(Label.DECISIONS);
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    evaluation
        .log()
        .forEach(
            decision ->
                counts.merge(List.of(decision.stage().keyword(), decision.event()), 1L, Long::sum));
    if (counts.isEmpty()) {
      page.row().free(book.in(Label.NONE), Look.PLAIN);
    }
    counts.forEach(
        (stageAndEvent, count) ->
            page.row()
                .text(
                    stageAndEvent.stream()
                        .map(word -> book.in(FileWords.text(word)))
                        .collect(Collectors.joining(" · ")),
                    Look.TEXT)
                .number(count, Look.COUNT));
  }

  private void contents() {
    section(Label.SHEETS);
    book.contents()
        .forEach(entry -> page.row().link(entry.sheet()).free(book.in(entry.about()), Look.PLAIN));
  }
}
