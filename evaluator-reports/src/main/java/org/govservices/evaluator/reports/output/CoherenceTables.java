package org.govservices.evaluator.reports.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.coherence.Block;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.coherence.Components;
import org.govservices.evaluator.coherence.CorrelationMatrix;
import org.govservices.evaluator.coherence.PrincipalComponents;
import org.govservices.evaluator.coherence.Reliability;
import org.govservices.evaluator.text.LocalText;

/** The coherence of an evaluation as tables. */
public final class CoherenceTables {
  private CoherenceTables() {}

  /** All that is known of it. */
  public static Analysis of(Coherence coherence) {
    List<DataTable> tables = new ArrayList<>();
    tables.add(flags(coherence));
    tables.add(importance(coherence));
    tables.add(reliability(coherence));
    tables.add(correlations(coherence));
    if (!coherence.outside().isEmpty()) {
      tables.add(outside(coherence));
    }
    tables.add(components(coherence));
    tables.add(loadings(coherence));
    tables.add(adequacy(coherence));
    return new Analysis("coherence", Optional.empty(), List.of(), coherence.evaluation(), tables);
  }

  private static DataTable flags(Coherence coherence) {
    return new DataTable(
        "flags",
        new LocalText("Flags", "提示"),
        new LocalText(
            "What published thresholds call redundant, silent or contradicting",
            "按公开阈值判定的冗余、沉默与矛盾"),
        List.of("flag", "node", "with", coherence.options().correlation().keyword(), "threshold"),
        coherence.flags().stream()
            .map(
                flag ->
                    List.<Object>of(
                        flag.kind().keyword(),
                        flag.node().id(),
                        flag.other(),
                        flag.value(),
                        flag.kind().threshold()))
            .toList());
  }

  private static DataTable importance(Coherence coherence) {
    return new DataTable(
        "importance",
        new LocalText("Importance", "重要性"),
        new LocalText(
            "Weights against the share of the variance that a node explains: by a straight line,"
                + " and by local lines",
            "名义权重与实际影响（线性及局部线性）的对照"),
        List.of(
            "of", "over", "node", "nominal", "linear", "linear_share", "smooth", "smooth_share"),
        coherence.importance().stream()
            .map(
                importance ->
                    List.of(
                        importance.of().id(),
                        importance.over().keyword(),
                        importance.node().id(),
                        importance.nominal(),
                        DataTable.cell(importance.linear()),
                        DataTable.cell(importance.linearShare()),
                        DataTable.cell(importance.smooth()),
                        DataTable.cell(importance.smoothShare())))
            .toList());
  }

  private static DataTable reliability(Coherence coherence) {
    List<List<Object>> rows = new ArrayList<>();
    for (Reliability of : coherence.reliability()) {
      rows.add(
          row(
              of.block(),
              of.units(),
              "",
              DataTable.cell(of.alpha()),
              DataTable.cell(of.standardised()),
              ""));
      for (Reliability.Item item : of.items()) {
        rows.add(
            row(
                of.block(),
                of.units(),
                item.node().id(),
                DataTable.cell(item.alphaWithout()),
                DataTable.cell(item.standardisedWithout()),
                DataTable.cell(item.withRest())));
      }
    }
    return new DataTable(
        "reliability",
        new LocalText("Reliability", "信度"),
        new LocalText(
            "Cronbach's alpha of a block, and without each of its nodes",
            "各组节点的克朗巴赫α系数，以及剔除某一节点后的α系数"),
        List.of("of", "over", "units", "without", "alpha", "alpha_standardised", "r_with_rest"),
        rows);
  }

  private static DataTable correlations(Coherence coherence) {
    return new DataTable(
        "correlations",
        new LocalText("Correlations", "相关系数"),
        new LocalText("Scores in pairs, over the units that have both", "得分两两相关（以双方均有得分的对象计算）"),
        List.of(
            "first", "second", "relation", coherence.options().correlation().keyword(), "units"),
        coherence.pairs().stream()
            .map(
                pair ->
                    List.of(
                        pair.first().id(),
                        pair.second().id(),
                        pair.relation().keyword(),
                        DataTable.cell(pair.correlation()),
                        (double) pair.units()))
            .toList());
  }

  private static DataTable outside(Coherence coherence) {
    return new DataTable(
        "outside",
        new LocalText("Outside", "外部变量"),
        new LocalText(
            "Scores against columns of the units that the index does not measure",
            "得分与评估对象其他属性的关系"),
        List.of("node", "column", "measure", "value", "units"),
        coherence.outside().stream()
            .map(
                outside ->
                    List.of(
                        outside.node().id(),
                        outside.column(),
                        outside.measure(),
                        DataTable.cell(outside.value()),
                        (double) outside.units()))
            .toList());
  }

  private static DataTable components(Coherence coherence) {
    List<List<Object>> rows = new ArrayList<>();
    for (Components of : coherence.components()) {
      double cumulative = 0;
      for (int c = 0; c < of.components().map(PrincipalComponents::size).orElse(0); c++) {
        PrincipalComponents components = of.components().orElseThrow();
        cumulative += components.share(c);
        rows.add(
            row(
                of.block(),
                of.units(),
                (double) (c + 1),
                components.eigenvalue(c),
                components.share(c),
                cumulative));
      }
    }
    return new DataTable(
        "components",
        new LocalText("Components", "主成分"),
        new LocalText(
            "Principal components of a block's correlations: eigenvalues, shares of the variance",
            "各组节点相关矩阵的主成分：特征值与方差贡献率"),
        List.of("of", "over", "units", "component", "eigenvalue", "share", "cumulative"),
        rows);
  }

  private static DataTable loadings(Coherence coherence) {
    List<List<Object>> rows = new ArrayList<>();
    for (Components of : coherence.components()) {
      of.components()
          .ifPresent(
              components -> {
                for (int n = 0; n < components.size(); n++) {
                  for (int c = 0; c < components.size(); c++) {
                    rows.add(
                        List.of(
                            of.block().of().id(),
                            of.block().over().keyword(),
                            of.block().nodes().get(n).id(),
                            (double) (c + 1),
                            components.loading(n, c)));
                  }
                }
              });
    }
    return new DataTable(
        "loadings",
        new LocalText("Loadings", "载荷"),
        new LocalText(
            "Correlations of nodes with the principal components, not rotated", "节点与主成分的相关（未旋转）"),
        List.of("of", "over", "node", "component", "loading"),
        rows);
  }

  private static DataTable adequacy(Coherence coherence) {
    List<List<Object>> rows = new ArrayList<>();
    for (Components of : coherence.components()) {
      of.correlations()
          .ifPresent(
              correlations -> {
                Optional<CorrelationMatrix.Adequacy> kmo = correlations.adequacy();
                kmo.ifPresent(
                    adequacy ->
                        rows.add(statistic(of, "kaiser-meyer-olkin", "", adequacy.overall())));
                for (int n = 0; kmo.isPresent() && n < correlations.size(); n++) {
                  rows.add(
                      statistic(
                          of,
                          "kaiser-meyer-olkin",
                          of.block().nodes().get(n).id(),
                          kmo.get().ofNode().get(n)));
                }
                correlations
                    .bartlett()
                    .ifPresent(
                        test -> {
                          rows.add(statistic(of, "bartlett-chi-squared", "", test.chiSquared()));
                          rows.add(
                              statistic(
                                  of, "bartlett-degrees-of-freedom", "", test.degreesOfFreedom()));
                          rows.add(statistic(of, "bartlett-p", "", test.p()));
                        });
              });
    }
    return new DataTable(
        "adequacy",
        new LocalText("Sampling adequacy", "抽样适当性"),
        new LocalText(
            "Whether a block has enough in common for components: Kaiser–Meyer–Olkin, Bartlett",
            "KMO与巴特利特检验"),
        List.of("of", "over", "units", "measure", "node", "value"),
        rows);
  }

  private static List<Object> statistic(Components of, String measure, String node, double value) {
    return row(of.block(), of.units(), measure, node, value);
  }

  private static List<Object> row(Block block, int units, Object... cells) {
    List<Object> row =
        new ArrayList<>(List.of(block.of().id(), block.over().keyword(), (double) units));
    row.addAll(List.of(cells));
    return row;
  }
}
