package org.govservices.evaluator.reports.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Peers;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.explain.AdjustmentWords;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.Words;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;

/**
 * What scorecards say: a row for every unit with the fields of every node side by side, and below
 * them the best and the median of every kind. A unit's place in the roster finds its row, and a
 * kind's place its two.
 */
final class ScorecardData {
  /** Band, number scored and adjustments stand for the index only. */
  enum Field {
    SCORE(Label.SCORE),
    RANK(Label.RANK),
    WEIGHT(Label.WEIGHT_IN_FORCE),
    EARNED(Label.EARNED),
    LOST(Label.LOST),
    COVERAGE(Label.COVERAGE),
    VALUE(Label.VALUE),
    COUNTED(Label.COUNTED),
    BAND(Label.BAND),
    SCORED(Label.SCORED_OF_KIND),
    ADJUSTED(Label.ADJUSTMENTS);

    private static final List<Field> OF_INDEX = List.of(values());
    private static final List<Field> OF_NODE = OF_INDEX.subList(0, OF_INDEX.indexOf(COUNTED) + 1);

    private final Label heading;

    Field(Label heading) {
      this.heading = heading;
    }

    Label heading() {
      return heading;
    }

    private static List<Field> of(Place place) {
      return place.depth() == 0 ? OF_INDEX : OF_NODE;
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

  private static final int KIND_COLUMN = 1;
  private static final int FIRST_FIELD = 2;

  private final Book book;
  private final Evaluation evaluation;
  private final Page page;
  private final List<Place> nodes;
  private final Map<Integer, Integer> positions = new HashMap<>();
  private final List<String> kinds;

  /** What kinds are called; the words that formulas look for, so that no two may be the same. */
  private final Map<String, String> kindNames = new HashMap<>();

  private final Map<String, List<Peers>> peers = new HashMap<>();
  private final int firstUnit;
  private final int firstMedian;
  private final int firstBest;

  private ScorecardData(Book book) {
    this.book = book;
    this.evaluation = book.evaluation();
    this.page = book.page(Label.SCORECARD_DATA.text(), Label.ABOUT_SCORECARD_DATA.text());
    this.nodes = book.tree().counting();
    nodes.forEach(place -> positions.put(place.index(), positions.size()));
    this.kinds = evaluation.roster().units().stream().map(Unit::kind).distinct().toList();
    kinds.forEach(kind -> peers.put(kind, peers(kind)));
    kinds.forEach(kind -> kindNames.put(kind, book.in(Label.kind(kind))));
    if (Set.copyOf(kindNames.values()).size() < kinds.size()) {
      kinds.forEach(kind -> kindNames.put(kind, kind));
    }
    heading();
    this.firstUnit = page.rowNumber() + 1;
    this.firstMedian = firstUnit + evaluation.roster().size();
    this.firstBest = firstMedian + kinds.size();
  }

  static ScorecardData write(Book book) {
    ScorecardData data = new ScorecardData(book);
    book.allUnits().forEach(data::unit);
    data.kinds(Label.MEDIAN_OF_KIND, Peers::median);
    data.kinds(Label.BEST_OF_KIND, Peers::best);
    return data;
  }

  Page page() {
    return page;
  }

  private List<Peers> peers(String kind) {
    return nodes.stream().map(place -> evaluation.peers(kind, place.index())).toList();
  }

  private void heading() {
    page.headingBegins();
    page.row().blank(Look.HEADER).blank(Look.HEADER);
    for (Place place : nodes) {
      page.free(place.node().id(), Look.PARENT_HEADER);
      int further = Field.of(place).size() - 1;
      IntStream.range(0, further).forEach(each -> page.blank(Look.PARENT_HEADER));
    }
    page.row().heading(Label.UNIT, Look.HEADER).heading(Label.KIND, Look.HEADER);
    for (Place place : nodes) {
      Field.of(place).forEach(field -> page.heading(field.heading(), Look.HEADER));
    }
    page.headingEnds(FIRST_FIELD);
  }

  private void unit(int unit) {
    page.row().text(name(unit), Look.PLAIN).text(kindName(unit), Look.PLAIN);
    for (Place place : nodes) {
      Field.of(place).forEach(field -> write(at(unit, place, field)));
    }
  }

  private void kinds(Label label, Function<Peers, OptionalDouble> score) {
    for (String kind : kinds) {
      page.row().text(label, Look.PLAIN).text(kindNames.get(kind), Look.PLAIN);
      for (Place place : nodes) {
        write(Datum.of(score.apply(peers.get(kind).get(positions.get(place.index())))));
        page.skip(Field.of(place).size() - 1);
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

  /** What a unit's kind is called. */
  String kindName(int unit) {
    return kindNames.get(kind(unit));
  }

  private String kind(int unit) {
    return evaluation.roster().get(unit).kind();
  }

  Datum at(int unit, Place place, Field field) {
    int node = place.index();
    Result result = evaluation.result(unit, node);
    return switch (field) {
      case SCORE -> Datum.of(result.grade());
      case RANK -> Datum.of(result.rank());
      case WEIGHT -> Datum.of(evaluation.points().overallShare(unit, node));
      case EARNED -> Datum.of(evaluation.points().earned(unit, node));
      case LOST -> Datum.of(evaluation.points().lost(unit, node));
      case COVERAGE -> Datum.of(result.coverage());
      case VALUE -> value(unit, place, result);
      case COUNTED ->
          place.isIndicator()
              ? Datum.of(evaluation.counted(unit, place.indicator()))
              : Datum.of("");
      case BAND -> Datum.of(result.band().map(band -> book.in(band.name())).orElse(""));
      case SCORED -> Datum.of(OptionalDouble.of(peers(unit, place).scored()));
      case ADJUSTED -> Datum.of(adjusted(unit));
    };
  }

  Datum median(int unit, Place place) {
    return Datum.of(peers(unit, place).median());
  }

  Datum best(int unit, Place place) {
    return Datum.of(peers(unit, place).best());
  }

  private Peers peers(int unit, Place place) {
    return peers.get(kind(unit)).get(positions.get(place.index()));
  }

  /** What bonuses, deductions and vetoes did to the unit, or did not. */
  private String adjusted(int unit) {
    return Stream.concat(
            AdjustmentWords.applied(evaluation, unit).stream(),
            AdjustmentWords.notApplied(evaluation, unit).stream())
        .map(book::in)
        .collect(Collectors.joining("\n"));
  }

  /** The answer or value observed, or why there is none; for a dimension why it is not scored. */
  private Datum value(int unit, Place place, Result result) {
    if (!place.isIndicator()) {
      boolean scored = result.score().isPresent();
      return Datum.of(scored ? "" : book.in(Words.outcome(result.outcome())));
    }
    Observation cell = evaluation.observations().at(unit, place.indicator());
    if (!cell.text().isEmpty()) {
      return Datum.of(cell.text());
    }
    return cell.status() == Status.OBSERVED
        ? Datum.of(cell.value())
        : Datum.of(book.in(Words.status(cell.status())));
  }

  /** The cells with the names of all units, each once. */
  String units() {
    return range(0, firstUnit, evaluation.roster().size());
  }

  /** The cells with the kinds of all units. */
  String kindsOfUnits() {
    return range(KIND_COLUMN, firstUnit, evaluation.roster().size());
  }

  /** The cells with all kinds, each once. */
  String kinds() {
    return range(KIND_COLUMN, firstMedian, kinds.size());
  }

  /** The cells that hold a field of a node for all units. */
  String units(Place place, Field field) {
    return range(column(place, field), firstUnit, evaluation.roster().size());
  }

  /** The cells that hold the median score at a node of all kinds. */
  String medians(Place place) {
    return range(column(place, Field.SCORE), firstMedian, kinds.size());
  }

  /** The cells that hold the best score at a node of all kinds. */
  String bests(Place place) {
    return range(column(place, Field.SCORE), firstBest, kinds.size());
  }

  private int column(Place place, Field field) {
    int position = positions.get(place.index());
    int ofIndex = position == 0 ? 0 : Field.OF_INDEX.size();
    int ofOthers = Math.max(position - 1, 0) * Field.OF_NODE.size();
    return FIRST_FIELD + ofIndex + ofOthers + Field.OF_INDEX.indexOf(field);
  }

  private String range(int column, int firstRow, int rows) {
    return new AreaReference(
            new CellReference(page.sheet().getSheetName(), firstRow, column, true, true),
            new CellReference(page.sheet().getSheetName(), firstRow + rows - 1, column, true, true),
            SpreadsheetVersion.EXCEL2007)
        .formatAsString();
  }
}
