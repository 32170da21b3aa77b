package org.govservices.evaluator.reports.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.reports.output.ComparisonTable;
import org.govservices.evaluator.reports.output.TitledTable;
import org.govservices.evaluator.text.LocalText;
import org.govservices.evaluator.weighting.Measure;
import org.govservices.evaluator.weighting.Reweighting;
import org.govservices.evaluator.weighting.WeightShares;
import org.govservices.evaluator.weighting.Weights;

/** A reweighting as tables; the first is a weight set that {@code run --weights} takes. */
final class WeightsTables {
  private WeightsTables() {}

  /** All that is known of it. */
  static List<TitledTable> all(Reweighting reweighting) {
    List<TitledTable> tables = new ArrayList<>();
    tables.add(weightSet(reweighting));
    tables.add(compared(reweighting));
    tables.add(measures(reweighting));
    if (reweighting.weighed().stream().anyMatch(WeightsTables::hasExperts)) {
      tables.add(experts(reweighting));
      tables.add(spread(reweighting));
    }
    tables.add(findings(reweighting));
    tables.add(moved(reweighting));
    return tables;
  }

  private static TitledTable weightSet(Reweighting reweighting) {
    List<List<Object>> rows = new ArrayList<>();
    reweighting.weights().forEach((node, weight) -> rows.add(List.of(node, weight)));
    return TitledTable.of(
        "weights",
        new LocalText("Weight set", "权重方案"),
        new LocalText(
            "What replaces the weights of the contract: a file for run --weights",
            "替代原有权重的方案，可用于 run --weights"),
        Set.of("node"),
        List.of("node", "weight"),
        rows);
  }

  private static TitledTable compared(Reweighting reweighting) {
    List<List<Object>> rows = new ArrayList<>();
    for (WeightShares.Change change : reweighting.shares()) {
      rows.add(
          List.of(
              change.node().id(),
              change.parent().id(),
              change.before(),
              change.after(),
              change.overallBefore(),
              change.overallAfter()));
    }
    return TitledTable.of(
        "compared",
        new LocalText("Compared", "权重对照"),
        new LocalText(
            "Shares of the dimension and of the index, before and after; of the nodes below one"
                + " dimension they sum to 1",
            "各节点占所属维度及总体的份额，替代前后对照；同一维度下合计为1"),
        Set.of("node", "of"),
        List.of("node", "of", "share_before", "share_after", "overall_before", "overall_after"),
        rows);
  }

  private static TitledTable measures(Reweighting reweighting) {
    List<List<Object>> rows = new ArrayList<>();
    for (Reweighting.Weighed weighed : reweighting.weighed()) {
      measures(weighed.entry().of().id(), weighed.weights(), rows);
    }
    return TitledTable.of(
        "measures",
        new LocalText("Measures", "统计量"),
        new LocalText(
            "How the weights came about: choices and statistics of each method",
            "权重的由来：各方法的选项与统计量"),
        Set.of("of", "method", "measure", "about", "choice"),
        List.of("of", "method", "measure", "about", "value", "choice"),
        rows);
  }

  private static void measures(String of, Weights weights, List<List<Object>> rows) {
    for (Measure measure : weights.measures()) {
      rows.add(
          List.of(
              of,
              weights.method(),
              measure.name(),
              measure.about(),
              TitledTable.cell(measure.number()),
              measure.number().isPresent() ? "" : measure.value()));
    }
    weights.parts().forEach(part -> measures(of, part, rows));
  }

  private static boolean hasExperts(Reweighting.Weighed weighed) {
    return weighed.weights().withParts().values().stream()
        .anyMatch(weights -> !weights.byExpert().isEmpty());
  }

  private static TitledTable experts(Reweighting reweighting) {
    List<List<Object>> rows = new ArrayList<>();
    for (Reweighting.Weighed weighed : reweighting.weighed()) {
      weighed
          .weights()
          .withParts()
          .forEach((method, weights) -> experts(weighed, method, weights, rows));
    }
    return TitledTable.of(
        "experts",
        new LocalText("Experts", "专家"),
        new LocalText("The weights of each expert alone", "每位专家单独给出的权重"),
        Set.of("of", "method", "node", "expert"),
        List.of("of", "method", "node", "expert", "share"),
        rows);
  }

  private static void experts(
      Reweighting.Weighed weighed, String method, Weights weights, List<List<Object>> rows) {
    weights
        .byExpert()
        .forEach(
            (expert, shares) -> {
              for (int n = 0; n < shares.size(); n++) {
                rows.add(
                    List.of(
                        weighed.entry().of().id(),
                        method,
                        weighed.nodes().get(n).id(),
                        expert,
                        shares.get(n)));
              }
            });
  }

  private static TitledTable spread(Reweighting reweighting) {
    List<List<Object>> rows = new ArrayList<>();
    for (Reweighting.Weighed weighed : reweighting.weighed()) {
      weighed
          .weights()
          .withParts()
          .forEach((method, weights) -> spread(weighed, method, weights, rows));
    }
    return TitledTable.of(
        "spread",
        new LocalText("Spread", "专家差异"),
        new LocalText(
            "How far experts are apart: standard deviation by n − 1", "专家意见的离散程度（标准差除以n−1）"),
        Set.of("of", "method", "node"),
        List.of(
            "of",
            "method",
            "node",
            "share",
            "experts",
            "least",
            "median",
            "most",
            "standard_deviation"),
        rows);
  }

  private static void spread(
      Reweighting.Weighed weighed, String method, Weights weights, List<List<Object>> rows) {
    for (int n = 0; n < weighed.nodes().size(); n++) {
      String node = weighed.nodes().get(n).id();
      double share = weights.share(n);
      weights
          .spread(n)
          .ifPresent(
              spread ->
                  rows.add(
                      List.of(
                          weighed.entry().of().id(),
                          method,
                          node,
                          share,
                          (double) spread.experts(),
                          spread.least(),
                          spread.median(),
                          spread.most(),
                          TitledTable.cell(spread.standardDeviation()))));
    }
  }

  private static TitledTable findings(Reweighting reweighting) {
    return TitledTable.of(
        "findings",
        new LocalText("Findings", "规则检查"),
        new LocalText("What can be computed but not defended", "虽可计算但难以成立之处"),
        Set.of("rule", "of", "message", "reason", "source"),
        List.of("rule", "of", "message", "reason", "source"),
        reweighting.findings().stream()
            .map(
                finding ->
                    List.<Object>of(
                        finding.rule().id(),
                        finding.place().node(),
                        finding.message(),
                        finding.rule().reason(),
                        finding.rule().source()))
            .toList());
  }

  private static TitledTable moved(Reweighting reweighting) {
    return new TitledTable(
        "moved",
        new LocalText("Moved", "变动"),
        new LocalText("Scores, ranks and bands before and after", "得分、排名与等级的前后对照"),
        Set.of("unit", "node", "band_before", "band_after"),
        ComparisonTable.of(reweighting.comparison()));
  }
}
