package org.govservices.evaluator.reports.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.output.Table;
import org.govservices.evaluator.reports.output.TitledTable;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.Robustness.RankRange;
import org.govservices.evaluator.robustness.Robustness.UnitRuns;
import org.govservices.evaluator.text.LocalText;

/** The tables of runs: what became of every unit, pair of units, rank and band. */
final class RobustnessTables {
  private final Robustness robustness;
  private final Evaluation evaluation;

  RobustnessTables(Robustness robustness) {
    this.robustness = robustness;
    this.evaluation = robustness.evaluation();
  }

  List<TitledTable> all() {
    List<TitledTable> tables = new ArrayList<>(List.of(units(), acceptability()));
    if (robustness.units().stream().anyMatch(unit -> !unit.bands().isEmpty())) {
      tables.add(bands());
    }
    if (!robustness.drawnNodes().isEmpty()) {
      tables.add(centralWeights());
    }
    tables.add(pairs());
    return tables;
  }

  private TitledTable units() {
    List<List<String>> rows = new ArrayList<>();
    for (RankingGroup group : evaluation.groups()) {
      for (int unit : robustness.ranked(group)) {
        rows.add(row(group, robustness.units().get(unit)));
      }
    }
    return new TitledTable(
        "ranks",
        new LocalText("Ranks", "排名"),
        new LocalText(
            "ranks and scores over all runs; the interval holds the declared share of the runs, and"
                + " there is none of fewer than two. All ranks count the units that score better,"
                + " unrounded: rank is the contract's by the same rule",
            "全部模拟中的排名与得分；区间包含声明比例的模拟，不足两次模拟时不给出。" + "所有名次均按未取整得分更高的对象数加一计算，rank 为现行规则下按同一方法的名次"),
        Set.of("group", "unit", "name"),
        new Table(
            List.of(
                "group",
                "unit",
                "name",
                "rank",
                "score",
                "runs_scored",
                "rank_best",
                "rank_low",
                "rank_median",
                "rank_high",
                "rank_worst",
                "rank_mean",
                "share_first",
                "score_mean",
                "score_low",
                "score_median",
                "score_high",
                "confidence_factor"),
            rows));
  }

  private List<String> row(RankingGroup group, UnitRuns unit) {
    List<String> row = new ArrayList<>();
    row.add(group.name());
    row.add(code(unit.unit()));
    row.add(evaluation.roster().get(unit.unit()).name().in(evaluation.spec().language()));
    row.add(unit.place().isPresent() ? Integer.toString(unit.place().getAsInt()) : "");
    row.add(NumberText.shortest(evaluation.result(unit.unit(), 0).score()));
    row.add(Long.toString(unit.scored()));
    if (unit.ranks().isPresent()) {
      RankRange ranks = unit.ranks().get();
      boolean intervals = unit.hasIntervals();
      row.add(Integer.toString(ranks.best()));
      row.add(intervals ? Integer.toString(ranks.low()) : "");
      row.add(Integer.toString(ranks.median()));
      row.add(intervals ? Integer.toString(ranks.high()) : "");
      row.add(Integer.toString(ranks.worst()));
      row.add(NumberText.withoutNoise(ranks.mean()));
      row.add(NumberText.shortest(ranks.share(1)));
    } else {
      row.addAll(List.of("", "", "", "", "", "", ""));
    }
    if (unit.scores().isPresent()) {
      Robustness.ScoreRange scores = unit.scores().get();
      row.add(NumberText.withoutNoise(scores.mean()));
      row.add(unit.hasIntervals() ? NumberText.withoutNoise(scores.low()) : "");
      row.add(NumberText.withoutNoise(scores.median()));
      row.add(unit.hasIntervals() ? NumberText.withoutNoise(scores.high()) : "");
    } else {
      row.addAll(List.of("", "", "", ""));
    }
    row.add(NumberText.shortest(unit.confidenceFactor()));
    return row;
  }

  private TitledTable acceptability() {
    List<List<String>> rows = new ArrayList<>();
    for (UnitRuns unit : robustness.units()) {
      unit.ranks()
          .ifPresent(
              ranks ->
                  ranks
                      .acceptability()
                      .forEach(
                          (rank, share) ->
                              rows.add(
                                  List.of(
                                      code(unit.unit()),
                                      Integer.toString(rank),
                                      NumberText.shortest(share)))));
    }
    return new TitledTable(
        "acceptability",
        new LocalText("Acceptability", "名次频率"),
        new LocalText(
            "the share of its runs in which a unit has a rank; ranks that never occur are left out",
            "评估对象获得各名次的模拟比例；未出现的名次不列出"),
        Set.of("unit"),
        new Table(List.of("unit", "rank", "share"), rows));
  }

  private TitledTable bands() {
    List<List<String>> rows = new ArrayList<>();
    for (UnitRuns unit : robustness.units()) {
      unit.bands()
          .forEach(
              (band, share) ->
                  rows.add(List.of(code(unit.unit()), band, NumberText.shortest(share))));
    }
    return new TitledTable(
        "bands",
        new LocalText("Band probability", "等级概率"),
        new LocalText("the share of its runs in which a unit is in a band", "评估对象处于各等级的模拟比例"),
        Set.of("unit", "band"),
        new Table(List.of("unit", "band", "share"), rows));
  }

  private TitledTable centralWeights() {
    List<List<String>> rows = new ArrayList<>();
    for (UnitRuns unit : robustness.units()) {
      unit.centralWeights()
          .forEach(
              (node, weight) ->
                  rows.add(
                      List.of(
                          code(unit.unit()),
                          node,
                          NumberText.fixed(weight, decimals(unit.first())),
                          Long.toString(unit.first()))));
    }
    return new TitledTable(
        "central-weights",
        new LocalText("Central weights", "中心权重"),
        new LocalText(
            "the mean weights of the runs in which a unit is first, as shares of their whole, and"
                + " how many runs these are",
            "评估对象排名第一的模拟中的平均权重（占整体的份额）及其模拟次数"),
        Set.of("unit", "node"),
        new Table(List.of("unit", "node", "weight", "runs_first"), rows));
  }

  /** A mean of n shares is known to about 1/(2√n): digits beyond say nothing, two more are kept. */
  private static int decimals(long runs) {
    return 3 + (int) Math.ceil(StrictMath.log10(Math.max(1, 2 * Math.sqrt((double) runs))));
  }

  private TitledTable pairs() {
    List<List<String>> rows = new ArrayList<>();
    for (Robustness.Pairs pairs : robustness.groups()) {
      for (int a = 0; a < pairs.ahead().size(); a++) {
        for (int b = 0; b < pairs.ahead().size(); b++) {
          if (a != b) {
            rows.add(
                List.of(
                    pairs.group(),
                    code(pairs.units().get(a)),
                    code(pairs.units().get(b)),
                    NumberText.shortest(pairs.ahead().get(a).get(b))));
          }
        }
      }
    }
    return new TitledTable(
        "pairs",
        new LocalText("Pairs", "两两比较"),
        new LocalText(
            "the share of the runs in which a unit scores better than another",
            "一个评估对象得分高于另一个的模拟比例"),
        Set.of("group", "unit", "other"),
        new Table(List.of("group", "unit", "other", "share_ahead"), rows));
  }

  private String code(int unit) {
    return evaluation.roster().get(unit).code();
  }
}
