package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Gap;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.result.SourceComparison;
import org.govservices.evaluator.explain.AdjustmentWords;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.output.Report;
import org.govservices.evaluator.text.LocalText;

/** What a run found, on one screen, for a person. */
final class Summary {
  private static final int TOP = 10;
  private static final int TOP_OF_MANY_GROUPS = 3;
  private static final int NAMED = 8;

  private final Evaluation evaluation;
  private final Framework framework;
  private final PrintWriter out;
  private final UnaryOperator<String> heading;

  /** A summary in the evaluation's language, its headings made by {@code heading}. */
  Summary(Evaluation evaluation, PrintWriter out, UnaryOperator<String> heading) {
    this.evaluation = evaluation;
    this.framework = evaluation.framework();
    this.out = out;
    this.heading = heading;
  }

  void print(Path target, Report report) {
    title();
    evaluation.groups().forEach(this::group);
    evaluation.audit().ifPresent(this::audit);
    adjustments();
    sources();
    gaps();
    findings();
    files(target, report);
  }

  private void title() {
    out.println(heading.apply(name(evaluation.spec().title())));
    out.println(
        String.join(
            " · ",
            evaluation.spec().data().keyword() + " data",
            "framework " + framework.id(),
            "edition " + framework.edition(),
            framework.standing().keyword(),
            Count.of(evaluation.roster().size(), "unit"),
            Count.of(framework.indicators().size(), "indicator")));
  }

  private void group(RankingGroup group) {
    List<Integer> ranked =
        evaluation.ranked(group, 0).stream()
            .filter(unit -> index(unit).rank().isPresent())
            .toList();
    out.println();
    out.println(
        heading.apply(
            (group.name().isEmpty() ? "All" : group.name())
                + ": "
                + ranked.size()
                + " of "
                + Count.of(group.units().size(), "unit")
                + " ranked"));
    int top = evaluation.groups().size() > 3 ? TOP_OF_MANY_GROUPS : TOP;
    TextTable table = new TextTable();
    table.row("rank", "score", "coverage", "unit");
    ranked.stream().limit(top).forEach(unit -> row(table, unit));
    table.print(out);
    if (!framework.bands().isEmpty()) {
      out.println(
          "  "
              + framework.bands().stream()
                  .map(band -> inBand(ranked, band) + " " + name(band.name()))
                  .collect(Collectors.joining(" · ")));
    }
    notScored(group);
  }

  private void row(TextTable table, int unit) {
    Result result = index(unit);
    String coverage =
        result.coverage().isPresent()
            ? NumberText.fixed(100 * result.coverage().getAsDouble(), 0) + "%"
            : "–";
    table.row(
        NumberText.shortest(result.rank().orElseThrow()),
        NumberText.fixed(result.grade().orElseThrow(), framework.grading().decimals()),
        coverage,
        label(unit) + result.band().map(band -> ", " + name(band.name())).orElse(""));
  }

  private long inBand(List<Integer> units, Band band) {
    return units.stream().filter(unit -> index(unit).isIn(band)).count();
  }

  private void notScored(RankingGroup group) {
    for (Result.Outcome outcome : Result.Outcome.values()) {
      List<String> units =
          group.units().stream()
              .filter(unit -> index(unit).outcome() == outcome)
              .map(this::label)
              .toList();
      if (outcome != Result.Outcome.SCORED && !units.isEmpty()) {
        out.println("  " + words(outcome) + ": " + some(units));
      }
    }
  }

  private void audit(Audit audit) {
    out.println();
    out.println(
        heading.apply(
            "Audit of the published table: "
                + Count.of(audit.contradictions().size(), "contradiction")));
    audit.contradictions().stream()
        .limit(NAMED)
        .forEach(contradiction -> out.println("  " + words(contradiction)));
    if (audit.contradictions().size() > NAMED) {
      out.println("  and " + (audit.contradictions().size() - NAMED) + " more");
    }
    compared(audit, Audit.What.SCORE, audit.scoresCompared(), "scores");
    compared(audit, Audit.What.BAND, audit.bandsCompared(), "bands");
    compared(audit, Audit.What.RANK, audit.ranksCompared(), "ranks");
    if (audit.notComputed() > 0) {
      out.println(
          "  " + Count.of(audit.notComputed(), "published value") + " without a computed one");
    }
  }

  private void compared(Audit audit, Audit.What what, int number, String words) {
    if (number > 0) {
      out.println("  " + audit.count(what) + " of " + number + " published " + words + " differ");
    }
  }

  private void sources() {
    SourceComparison sources = evaluation.sources();
    if (sources.notTaken().isEmpty()) {
      return;
    }
    out.println();
    out.println(
        heading.apply(
            Count.of(sources.disagreements().size(), "disagreement")
                + " between sources, of "
                + Count.of(sources.cells(), "cell")
                + " that several give"));
    sources.disagreements().stream()
        .limit(NAMED)
        .forEach(disagreement -> out.println("  " + words(disagreement)));
    if (sources.disagreements().size() > NAMED) {
      out.println(
          "  and " + (sources.disagreements().size() - NAMED) + " more, in disagreements.csv");
    }
  }

  private String words(Disagreement disagreement) {
    SourcePair pair = disagreement.pair();
    String shift =
        disagreement.shift().isPresent()
            ? " (index "
                + signed(disagreement.shift().getAsDouble())
                + changes(disagreement)
                + " by the other)"
            : "";
    return label(pair.unit())
        + ", "
        + framework.indicators().get(pair.indicator()).id()
        + ": "
        + SourcePair.said(pair.taken())
        + " "
        + pair.taken().origin().keyword()
        + ", "
        + SourcePair.said(pair.other())
        + " "
        + pair.other().origin().keyword()
        + shift;
  }

  /** The rank and the band that the unit would have, where that is another. */
  private String changes(Disagreement disagreement) {
    Result index = disagreement.index();
    StringBuilder changes = new StringBuilder();
    if (disagreement.changesBand()) {
      changes.append(", ").append(band(index)).append(" → ");
      changes.append(disagreement.ifOther().map(this::band).orElse("–"));
    }
    if (disagreement.changesRank()) {
      changes.append(", rank ").append(rank(index)).append(" → ");
      changes.append(disagreement.ifOther().map(Summary::rank).orElse("–"));
    }
    return changes.toString();
  }

  private String band(Result result) {
    return result.band().map(band -> name(band.name())).orElse("–");
  }

  private static String rank(Result result) {
    return result.rank().isPresent() ? NumberText.shortest(result.rank()) : "–";
  }

  private void gaps() {
    List<Gap> gaps = evaluation.gaps().deciding();
    if (gaps.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        heading.apply(
            "A rank or band hangs on "
                + gaps.size()
                + " of "
                + Count.of(evaluation.gaps().excluded(), "gap")
                + " left out: by the worst and the best score there"));
    gaps.stream()
        .limit(NAMED)
        .forEach(
            gap ->
                out.println(
                    "  "
                        + label(gap.unit())
                        + ", "
                        + framework.indicators().get(gap.indicator()).id()
                        + " "
                        + gap.status().keyword()
                        + ": "
                        + gap.words(framework).in(evaluation.spec().language())));
    if (gaps.size() > NAMED) {
      out.println("  and " + (gaps.size() - NAMED) + " more, in gaps.csv");
    }
  }

  private void adjustments() {
    List<Integer> units =
        IntStream.range(0, evaluation.roster().size())
            .filter(unit -> !evaluation.adjusted(unit).isEmpty())
            .boxed()
            .toList();
    if (units.isEmpty()) {
      return;
    }
    out.println();
    out.println(heading.apply("Adjustments changed " + Count.of(units.size(), "unit")));
    units.stream()
        .limit(NAMED)
        .forEach(
            unit ->
                out.println(
                    "  "
                        + label(unit)
                        + ": "
                        + AdjustmentWords.applied(evaluation, unit).stream()
                            .map(this::name)
                            .collect(Collectors.joining("; "))));
    if (units.size() > NAMED) {
      out.println("  and " + (units.size() - NAMED) + " more, in the ranking sheets");
    }
  }

  private String signed(double points) {
    String text = NumberText.fixed(points, framework.grading().decimals());
    return points > 0 ? "+" + text : text;
  }

  private void findings() {
    if (!evaluation.findings().isEmpty()) {
      out.println();
      out.println(heading.apply(Count.of(evaluation.findings().size(), "warning")));
      evaluation.findings().stream()
          .limit(NAMED)
          .forEach(f -> out.println("  " + f.place().node() + ": " + f.message()));
      out.println("  with reasons and sources: evaluator check " + evaluation.spec().file());
    }
  }

  private void files(Path target, Report report) {
    out.println();
    out.println(heading.apply("Written to " + target));
    long charts = report.files().stream().filter(file -> file.endsWith(".svg")).count();
    List<String> files = report.files().stream().filter(file -> file.indexOf('/') < 0).toList();
    out.println(
        "  " + String.join(", ", files) + (charts == 0 ? "" : ", charts/ (" + charts + ")"));
    report.skipped().forEach(skipped -> out.println("  not drawn: " + skipped.detail()));
  }

  private Result index(int unit) {
    return evaluation.result(unit, 0);
  }

  private String label(int index) {
    Unit unit = evaluation.roster().get(index);
    return unit.code() + " " + name(unit.name());
  }

  private String name(LocalText text) {
    return text.in(evaluation.spec().language());
  }

  private String words(Audit.Contradiction contradiction) {
    String units =
        Stream.of(contradiction.unit(), contradiction.other())
            .filter(code -> !code.isEmpty())
            .map(code -> label(evaluation.roster().indexOf(code).orElseThrow()))
            .collect(Collectors.joining(" and "));
    String node = contradiction.node().equals(Framework.ROOT) ? "" : contradiction.node() + ", ";
    return node + units + ": " + name(contradiction.detail());
  }

  private static String words(Result.Outcome outcome) {
    return "Not scored, " + outcome.keyword().replace('-', ' ');
  }

  private static String some(List<String> units) {
    String named = String.join(", ", units.subList(0, Math.min(NAMED, units.size())));
    return units.size() > NAMED ? named + " and " + (units.size() - NAMED) + " more" : named;
  }
}
