package org.govservices.evaluator.reports.robustness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.output.Table;
import org.govservices.evaluator.reports.output.TitledTable;
import org.govservices.evaluator.robustness.exact.AttainableRanks.End;
import org.govservices.evaluator.robustness.exact.Consensus;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.govservices.evaluator.robustness.exact.FirstPlace;
import org.govservices.evaluator.robustness.exact.PassingChange;
import org.govservices.evaluator.robustness.exact.StabilityIntervals.Range;
import org.govservices.evaluator.robustness.exact.StabilityIntervals.Stability;
import org.govservices.evaluator.text.LocalText;

/** The tables of answers that need no draws. */
final class ExactTables {
  private final Evaluation evaluation;
  private final List<ExactAnswers> answers;

  ExactTables(Evaluation evaluation, List<ExactAnswers> answers) {
    this.evaluation = evaluation;
    this.answers = answers;
  }

  List<TitledTable> all() {
    return answers.isEmpty()
        ? List.of()
        : List.of(stability(), attainable(), first(), passing(), weights(), consensus());
  }

  private TitledTable stability() {
    List<List<String>> rows = new ArrayList<>();
    for (ExactAnswers group : answers) {
      for (Stability s : group.stability()) {
        rows.add(
            List.of(
                group.group(),
                s.node(),
                number(s.share()),
                end(s.first(), Range::low),
                end(s.first(), Range::high),
                end(s.ranking(), Range::low),
                end(s.ranking(), Range::high),
                why(s.reason())));
      }
      addReason(group, 6, rows);
    }
    return new TitledTable(
        "stability",
        new LocalText("Weight stability", "权重稳定区间"),
        new LocalText(
            "how far a node's share of the index can move, others keeping their proportions, while"
                + " the first stays first, and while no rank changes",
            "在其他权重比例不变时，某节点份额可变动而不改变第一名、不改变任何排名的范围"),
        Set.of("group", "node", "reason"),
        new Table(
            List.of(
                "group",
                "node",
                "share",
                "first_low",
                "first_high",
                "ranking_low",
                "ranking_high",
                "reason"),
            rows));
  }

  private TitledTable attainable() {
    List<List<String>> rows = new ArrayList<>();
    for (ExactAnswers group : answers) {
      for (ExactAnswers.Attainable a : group.attainable()) {
        rows.add(
            List.of(
                group.group(),
                code(group, a.unit()),
                whole(a.best().attained()),
                whole(a.best().bound()),
                a.best().isExact() ? "exact" : "bounds",
                whole(a.worst().attained()),
                whole(a.worst().bound()),
                a.worst().isExact() ? "exact" : "bounds",
                why(a.reason(group.unproven()))));
      }
      addReason(group, 7, rows);
    }
    return new TitledTable(
        "attainable",
        new LocalText("Attainable ranks", "可达排名"),
        new LocalText(
            "best and worst ranks under weights between the declared bounds: attained by weights"
                + " that are listed, and the bound that no weights pass; exact where both are the"
                + " same",
            "在声明的权重界限内可达到的最好与最差名次，以及任何权重都不能超越的界；两者相同则为精确值"),
        Set.of("group", "unit", "best_is", "worst_is", "reason"),
        new Table(
            List.of(
                "group",
                "unit",
                "best",
                "best_bound",
                "best_is",
                "worst",
                "worst_bound",
                "worst_is",
                "reason"),
            rows));
  }

  private TitledTable first() {
    List<List<String>> rows = new ArrayList<>();
    for (ExactAnswers group : answers) {
      for (FirstPlace place : group.first()) {
        rows.add(
            List.of(
                group.group(),
                code(group, place.unit()),
                canBeFirst(place),
                place.isLargest() ? number(place.lead()) : "",
                why(place.reason())));
      }
      addReason(group, 3, rows);
    }
    return new TitledTable(
        "first-place",
        new LocalText("First place", "能否第一"),
        new LocalText(
            "whether any weights make a unit first (shared: at best with others), and its largest"
                + " lead over its nearest competitor, in points of the index",
            "是否存在使评估对象排名第一的权重（shared：至多并列第一），及其对最接近者的最大领先分数"),
        Set.of("group", "unit", "can_be_first", "reason"),
        new Table(List.of("group", "unit", "can_be_first", "largest_lead", "reason"), rows));
  }

  private static String canBeFirst(FirstPlace place) {
    return switch (place.answer()) {
      case YES -> "yes";
      case SHARED -> "shared";
      case NO -> "no";
      case OPEN -> "";
    };
  }

  private TitledTable passing() {
    List<List<String>> rows = new ArrayList<>();
    for (ExactAnswers group : answers) {
      for (PassingChange change : group.passing()) {
        rows.add(
            List.of(
                group.group(),
                code(group, change.unit()),
                code(group, change.passed()),
                change.isConfirmed() ? number(change.moved()) : "",
                why(change.reason())));
      }
      addReason(group, 3, rows);
    }
    return new TitledTable(
        "passing",
        new LocalText("Passing", "超越所需"),
        new LocalText(
            "the smallest share of all weight that has to move for a unit to draw level with the"
                + " one ahead of it, with the first, and with whom the analysis names (0: it is"
                + " not behind); pairs without a row: no weights will do",
            "评估对象追平前一名、第一名及指定对象所需移动的最小权重份额（0：已不落后）；未列出的配对无法实现"),
        Set.of("group", "unit", "passed", "reason"),
        new Table(List.of("group", "unit", "passed", "share_moved", "reason"), rows));
  }

  /** The weights behind the other tables. */
  private TitledTable weights() {
    List<List<String>> rows = new ArrayList<>();
    for (ExactAnswers group : answers) {
      List<String> nodes =
          evaluation.framework().indicators().stream().map(indicator -> indicator.id()).toList();
      for (ExactAnswers.Attainable a : group.attainable()) {
        rows(group, a.unit(), "best", a.best(), nodes, rows);
        rows(group, a.unit(), "worst", a.worst(), nodes, rows);
      }
      for (FirstPlace place : group.first()) {
        rows(group, place.unit(), "first-place", place.weights(), nodes, rows);
      }
      for (PassingChange change : group.passing()) {
        String of = "passing " + code(group, change.passed());
        rows(group, change.unit(), of, change.weights(), nodes, rows);
      }
    }
    return new TitledTable(
        "exact-weights",
        new LocalText("Weights found", "所得权重"),
        new LocalText(
            "weights that attain the ranks, leads and passings, as shares of the index, with all"
                + " digits: ranked under them as they stand here, the units have these ranks",
            "达到上述结果的权重份额（保留全部位数：按此处所列权重重新排名即得上述名次）"),
        Set.of("unit", "of", "indicator"),
        new Table(List.of("unit", "of", "indicator", "weight"), rows));
  }

  private void rows(
      ExactAnswers group,
      int unit,
      String of,
      End end,
      List<String> nodes,
      List<List<String>> rows) {
    rows(group, unit, of, end.weights(), nodes, rows);
  }

  private void rows(
      ExactAnswers group,
      int unit,
      String of,
      List<Double> weights,
      List<String> nodes,
      List<List<String>> rows) {
    for (int i = 0; i < weights.size(); i++) {
      rows.add(List.of(code(group, unit), of, nodes.get(i), NumberText.shortest(weights.get(i))));
    }
  }

  private TitledTable consensus() {
    List<List<String>> rows = new ArrayList<>();
    for (ExactAnswers group : answers) {
      for (ExactAnswers.Compared consensus : group.consensus()) {
        List<Integer> roster =
            evaluation.groups().stream()
                .filter(g -> g.name().equals(group.group()))
                .findFirst()
                .orElseThrow()
                .units();
        for (int unit : roster) {
          int u = consensus.units().indexOf(unit);
          boolean isCompared = u >= 0;
          Optional<Consensus.Places> places =
              isCompared && !consensus.ranking().places().isEmpty()
                  ? Optional.of(consensus.ranking().places().get(u))
                  : Optional.empty();
          rows.add(
              List.of(
                  group.group(),
                  evaluation.roster().get(unit).code(),
                  isCompared ? whole(consensus.ranking().copeland().get(u)) : "",
                  places.map(place -> whole(place.best())).orElse(""),
                  places.map(place -> whole(place.worst())).orElse(""),
                  places.map(place -> number(consensus.ranking().agreement())).orElse(""),
                  places.map(place -> Long.toString(consensus.ranking().orders())).orElse(""),
                  why(
                      isCompared
                          ? consensus.ranking().reason()
                          : Optional.of(new LocalText("not scored", "未评分")))));
        }
      }
    }
    return new TitledTable(
        "consensus",
        new LocalText("Consensus", "共识排名"),
        new LocalText(
            "one ranking for all runs: Copeland's wins minus losses, and the places in Kemeny"
                + " orders, which agree with the most pairs of runs; how many orders agree as much",
            "综合全部模拟的排名：Copeland 净胜数，以及在与最多配对一致的各 Kemeny 排序中的最好与最差名次；" + "kemeny_orders 为同样一致的排序数"),
        Set.of("group", "unit", "reason"),
        new Table(
            List.of(
                "group",
                "unit",
                "copeland",
                "kemeny_best",
                "kemeny_worst",
                "kemeny_agreement",
                "kemeny_orders",
                "reason"),
            rows));
  }

  /** Why there is nothing about a group, behind so many empty cells. */
  private void addReason(ExactAnswers group, int empty, List<List<String>> rows) {
    if (group.reason().isPresent()) {
      List<String> row = new ArrayList<>(List.of(group.group()));
      row.addAll(Collections.nCopies(empty, ""));
      row.add(why(group.reason()));
      rows.add(row);
    }
  }

  private String why(Optional<LocalText> reason) {
    return reason.map(words -> words.in(evaluation.spec().language())).orElse("");
  }

  private String code(ExactAnswers group, int unit) {
    return evaluation.roster().get(group.units().get(unit)).code();
  }

  private static String end(Optional<Range> interval, ToDoubleFunction<Range> end) {
    return interval.map(range -> NumberText.shortest(end.applyAsDouble(range))).orElse("");
  }

  private static String number(double value) {
    return NumberText.shortest(org.govservices.evaluator.number.Rounding.HALF_EVEN.round(value, 9));
  }

  private static String whole(int value) {
    return Integer.toString(value);
  }
}
