package org.govservices.evaluator.reports.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Peers;
import org.govservices.evaluator.evaluation.Result;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/**
 * What scorecards say: a row for every node and unit. The rows of a node stand together, its units
 * in the order of the roster, so that a unit's place in the roster finds its row in every node.
 */
final class ScorecardData {
  /** The columns after those of unit and node; band and number scored stand for the index only. */
  enum Field {
    SCORE(Label.SCORE),
    RANK(Label.RANK),
    BAND(Label.BAND),
    WEIGHT(Label.WEIGHT_IN_FORCE),
    EARNED(Label.EARNED),
    LOST(Label.LOST),
    MEDIAN(Label.MEDIAN_OF_KIND),
    BEST(Label.BEST_OF_KIND),
    SCORED(Label.SCORED_OF_KIND),
    COVERAGE(Label.COVERAGE),
    VALUE(Label.VALUE);

    private static final List<Field> ALL = List.of(values());

    private final Label heading;

    Field(Label heading) {
      this.heading = heading;
    }

    Label heading() {
      return heading;
    }
  }

  /** What a cell holds: a number, or else a text, which may be empty. */
  record Datum(OptionalDouble number, String text) {
    static Datum of(OptionalDouble number) {
      return new Datum(number, "");
    }

    static Datum of(String text) {
      return new Datum(OptionalDouble.empty(), text);
    }
  }

  private static final int FIRST_FIELD = 2;

  private final Book book;
  private final Evaluation evaluation;
  private final Page page;
  private final int firstRow;
  private final Map<String, List<Peers>> peersOfKinds = new HashMap<>();

  private ScorecardData(Book book) {
    this.book = book;
    this.evaluation = book.evaluation();
    this.page = book.page(Label.SCORECARD_DATA.text(), Label.ABOUT_SCORECARD_DATA.text());
    heading();
    this.firstRow = page.rowNumber() + 1;
  }

  static ScorecardData write(Book book) {
    ScorecardData data = new ScorecardData(book);
    data.rows();
    return data;
  }

  Page page() {
    return page;
  }

  private void heading() {
    page.headingBegins();
    page.row().heading(Label.UNIT, Look.HEADER).heading(Label.NODE, Look.HEADER);
    Field.ALL.forEach(field -> page.heading(field.heading(), Look.HEADER));
    page.headingEnds(FIRST_FIELD);
  }

  private void rows() {
    List<String> names = book.allUnits().stream().map(this::name).toList();
    for (Place place : book.tree().all()) {
      for (int unit : book.allUnits()) {
        page.row().text(names.get(unit), Look.PLAIN).text(place.node().id(), Look.PLAIN);
        for (Field field : Field.ALL) {
          write(at(unit, place, field));
        }
      }
    }
  }

  private void write(Datum datum) {
    if (datum.number().isPresent()) {
      page.number(datum.number().getAsDouble(), Look.PLAIN);
    } else if (datum.text().isEmpty()) {
      page.skip(1);
    } else {
      page.text(datum.text(), Look.PLAIN);
    }
  }

  /** What a unit is called in the list to choose from. */
  String name(int unit) {
    Unit named = evaluation.roster().get(unit);
    return named.code() + " " + book.in(named.name());
  }

  Datum at(int unit, Place place, Field field) {
    // every cell costs time, and the scorecard shows these of the index alone
    if (place.depth() > 0 && (field == Field.BAND || field == Field.SCORED)) {
      return Datum.of("");
    }
    int node = place.index();
    Result result = evaluation.result(unit, node);
    return switch (field) {
      case SCORE -> Datum.of(result.grade());
      case RANK -> Datum.of(result.rank());
      case BAND -> Datum.of(result.band().map(band -> book.in(band.name())).orElse(""));
      case WEIGHT -> Datum.of(evaluation.points().overallShare(unit, node));
      case EARNED -> Datum.of(evaluation.points().earned(unit, node));
      case LOST -> Datum.of(evaluation.points().lost(unit, node));
      case MEDIAN -> Datum.of(peers(unit, node).median());
      case BEST -> Datum.of(peers(unit, node).best());
      case SCORED -> Datum.of(OptionalDouble.of(peers(unit, node).scored()));
      case COVERAGE -> Datum.of(result.coverage());
      case VALUE -> value(unit, place, result);
    };
  }

  /** The value observed, or why there is none; for a dimension why it is not scored. */
  private Datum value(int unit, Place place, Result result) {
    if (!place.isIndicator()) {
      boolean scored = result.score().isPresent();
      return Datum.of(scored ? "" : book.in(Words.outcome(result.outcome())));
    }
    Observation cell = evaluation.observations().at(unit, place.indicator());
    return cell.status() == Status.OBSERVED
        ? Datum.of(cell.value())
        : Datum.of(book.in(Words.status(cell.status())));
  }

  private Peers peers(int unit, int node) {
    return peersOfKinds
        .computeIfAbsent(
            evaluation.roster().get(unit).kind(),
            kind ->
                IntStream.range(0, evaluation.nodes().size())
                    .mapToObj(each -> evaluation.peers(kind, each))
                    .toList())
        .get(node);
  }

  /** The cells with the names of all units, each once. */
  String units() {
    return range(0, 0);
  }

  /** The cells that hold a field of a node for all units. */
  String range(Place place, Field field) {
    return range(FIRST_FIELD + Field.ALL.indexOf(field), place.index());
  }

  private String range(int column, int node) {
    int units = evaluation.roster().size();
    int first = firstRow + node * units;
    return new AreaReference(
            new CellReference(page.sheet().getSheetName(), first, column, true, true),
            new CellReference(page.sheet().getSheetName(), first + units - 1, column, true, true),
            SpreadsheetVersion.EXCEL2007)
        .formatAsString();
  }
}
