package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec.Data;
import org.govservices.evaluator.explain.AdjustmentWords;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.RelativeBound;
import org.govservices.evaluator.reports.Words;
import org.govservices.evaluator.text.Language;
import org.govservices.evaluator.text.LocalText;

/** What all charts of an evaluation say in words, in the evaluation's language. */
final class Captions {
  static final LocalText OVERALL = new LocalText("Overall", "总体");
  static final LocalText SCORE = new LocalText("Score", "得分");
  static final LocalText COVERAGE = new LocalText("Coverage", "覆盖率");
  static final LocalText MEDIAN = new LocalText("Median", "中位数");

  /** A note names this many units at most. */
  private static final int LONGEST_LIST = 40;

  private static final Lettering TITLE = new Lettering(20, Lettering.INK);
  private static final Lettering SECOND_TITLE = new Lettering(15, Lettering.INK);
  private static final Lettering SUBTITLE = new Lettering(12, Lettering.GREY);
  private static final Lettering NOTE = new Lettering(10.5, Lettering.GREY);
  private static final Lettering WARNING = new Lettering(12.5, new Color(0x6B3A00));
  private static final Color WARNING_GROUND = new Color(0xFFE3A8);

  private final Evaluation evaluation;
  private final Language language;

  Captions(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.language = evaluation.spec().language();
  }

  String in(LocalText text) {
    return text.in(language);
  }

  String in(String english, String chinese) {
    return in(new LocalText(english, chinese));
  }

  /** A heading's lines: Chinese above English when both are wanted. */
  List<String> lines(LocalText text) {
    return language == Language.BOTH && !text.chinese().equals(text.english())
        ? List.of(text.chinese(), text.english())
        : List.of(in(text));
  }

  String unit(int unit) {
    return in(evaluation.roster().get(unit).name());
  }

  /** The words for the units of a ranking group: their kind, when they are all the units of one. */
  LocalText units(RankingGroup group) {
    List<String> kinds =
        group.units().stream().map(u -> evaluation.roster().get(u).kind()).distinct().toList();
    return Label.group(group.name().isEmpty() && kinds.size() == 1 ? kinds.get(0) : group.name());
  }

  /** The children of the index, without those that exist for adjustments alone. */
  List<Node> dimensions() {
    Set<String> beside = evaluation.framework().besideTheIndex();
    return evaluation.framework().index().children().stream()
        .filter(child -> !beside.contains(child.id()))
        .toList();
  }

  /** Says what bonuses, deductions and vetoes did to units: a line each, of many the first. */
  void adjusted(Page page, List<Integer> units) {
    List<Integer> adjusted =
        units.stream().filter(unit -> !evaluation.adjusted(unit).isEmpty()).toList();
    adjusted.stream()
        .limit(LONGEST_LIST)
        .forEach(
            unit ->
                AdjustmentWords.applied(evaluation, unit)
                    .forEach(words -> note(page, unit(unit) + ": " + in(words))));
    if (adjusted.size() > LONGEST_LIST) {
      int more = adjusted.size() - LONGEST_LIST;
      note(page, in("Adjustments changed " + more + " units more", "另有 " + more + " 个评估对象有加减分或否决"));
    }
  }

  /** A picture's file name, as lower-case ASCII words: from a code or a group's name. */
  static String fileName(String chart, String name) {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = words.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? chart : chart + "-" + trimmed;
  }

  /** A graded score with the decimals of the contract. */
  String score(double grade) {
    return NumberText.fixed(grade, evaluation.framework().grading().decimals());
  }

  /** The ticks of an axis from 0 to 100%. */
  static List<BarRows.Tick> percents(int step) {
    return IntStream.rangeClosed(0, 100 / step)
        .map(i -> i * step)
        .mapToObj(percent -> new BarRows.Tick(percent / 100.0, percent + "%"))
        .toList();
  }

  /** A share in whole percent; only the whole is 100%. */
  static String percent(double share) {
    String whole = NumberText.fixed(100 * share, 0) + "%";
    return share < 1 && whole.equals("100%") ? "> 99%" : whole;
  }

  /** Which scores a band holds: {@code > 90}, {@code ≥ 0.75}; of the lowest, what it is under. */
  String interval(Band band) {
    if (evaluation.framework().scoreBands().isEmpty()) {
      return in(RelativeBound.of(band));
    } else if (!band.isLowest()) {
      return (band.closed() ? "≥ " : "> ") + NumberText.shortest(band.bound());
    }
    List<Band> bands = evaluation.framework().bands();
    if (bands.size() == 1) {
      return "";
    }
    Band above = bands.get(bands.size() - 2);
    return (above.closed() ? "< " : "≤ ") + NumberText.shortest(above.bound());
  }

  /** Puts the heading on a page: warning, title, evaluation, framework and numbers of units. */
  void heading(Page page, LocalText title, int scored, int units) {
    heading(
        page,
        title,
        new LocalText(
            scored + " of " + units + " units scored", units + " 个评估对象中 " + scored + " 个有得分"));
  }

  /** As {@link #heading(Page, LocalText, int, int)}, with what is said of the units. */
  void heading(Page page, LocalText title, LocalText units) {
    if (evaluation.spec().data() == Data.SYNTHETIC) {
      warning(
          page, in("Synthetic data: these are not the scores of real places", "合成数据：并非真实地区的得分"));
    }
    List<String> titles = lines(title);
    page.text(TITLE, titles.get(0));
    titles.stream().skip(1).forEach(line -> page.text(SECOND_TITLE, line));
    page.gap(4);
    lines(evaluation.spec().title()).forEach(line -> page.text(SUBTITLE, line));
    Framework framework = evaluation.framework();
    page.text(
        SUBTITLE,
        String.join(
            " · ",
            in("Framework", "指标体系") + " " + framework.id(),
            in("Edition", "年度") + " " + framework.edition(),
            in(Words.inShort(framework.standing()).text()),
            in(units)));
    page.gap(12);
  }

  /** The title for those who cannot see the picture. */
  String plainTitle(LocalText title) {
    String text = in(title) + " – " + in(evaluation.spec().title());
    return evaluation.spec().data() == Data.SYNTHETIC
        ? text + " (" + in("synthetic data", "合成数据") + ")"
        : text;
  }

  private void warning(Page page, String text) {
    double height = 26;
    page.block(
        height,
        (canvas, area) -> {
          canvas.setPaint(WARNING_GROUND);
          canvas.fill(
              new RoundRectangle2D.Double(area.getX(), area.getY(), area.getWidth(), height, 6, 6));
          WARNING.left(
              canvas,
              WARNING.fit(text, area.getWidth() - 20),
              area.getX() + 10,
              WARNING.baselineAround(area.getCenterY()));
        });
    page.gap(10);
  }

  void note(Page page, String text) {
    page.text(NOTE, text);
  }

  /** Says so when not all units are shown. */
  void firstOnly(Page page, int shown, int units) {
    if (shown < units) {
      note(
          page,
          in(
              "The first " + shown + " of " + units + " units",
              "仅列出前 " + shown + " 个评估对象（共 " + units + " 个）"));
    }
  }

  /**
   * Says which part of the overall scores' weights rests on measured cells; many units as a range.
   */
  void coverage(Page page, List<Integer> units) {
    List<Integer> scored =
        units.stream().filter(unit -> evaluation.result(unit, 0).grade().isPresent()).toList();
    List<Integer> less = scored.stream().filter(unit -> coverage(unit) < 1).toList();
    List<String> parts = new ArrayList<>();
    if (less.size() > LONGEST_LIST) {
      double least = less.stream().mapToDouble(this::coverage).min().orElseThrow();
      double most = scored.stream().mapToDouble(this::coverage).max().orElseThrow();
      parts.add(percent(least) + " – " + percent(most));
    } else {
      less.forEach(unit -> parts.add(unit(unit) + " " + percent(coverage(unit))));
      if (less.isEmpty()) {
        parts.add("100%");
      } else if (less.size() < scored.size()) {
        parts.add(in("all others", "其余") + " 100%");
      }
    }
    note(page, in("Coverage of the overall scores", "总体得分的覆盖率") + ": " + String.join("; ", parts));
  }

  private double coverage(int unit) {
    return evaluation.result(unit, 0).coverage().orElse(1);
  }

  /** Names the units of a group that have no overall score, with the reason. */
  void notScored(Page page, RankingGroup group) {
    List<Integer> units =
        group.units().stream()
            .filter(unit -> evaluation.result(unit, 0).grade().isEmpty())
            .toList();
    if (!units.isEmpty()) {
      String names =
          units.stream()
              .limit(LONGEST_LIST)
              .map(
                  unit ->
                      unit(unit)
                          + " ("
                          + in(Words.outcome(evaluation.result(unit, 0).outcome()).text())
                          + ")")
              .collect(Collectors.joining("; "));
      String more = units.size() > LONGEST_LIST ? "; …" : "";
      note(page, in("Not scored", "未评分") + " (" + units.size() + "): " + names + more);
    }
  }
}
