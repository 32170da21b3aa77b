package org.govservices.evaluator.reports.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.coherence.Block;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.coherence.Components;
import org.govservices.evaluator.coherence.CorrelationMatrix;
import org.govservices.evaluator.coherence.LeastUnits;
import org.govservices.evaluator.coherence.PrincipalComponents;
import org.govservices.evaluator.coherence.Reliability;
import org.govservices.evaluator.reports.output.TitledTable;
import org.govservices.evaluator.text.LocalText;

/** The coherence of an evaluation as tables. */
final class CoherenceTables {
  /** The column that says why a statistic is not given. */
  private static final String WHY_NONE = "why_none";

  /** The column that says of which statistics not to make much. */
  private static final String MARK = "mark";

  private static final String KMO = "kaiser-meyer-olkin";

  private final Coherence coherence;

  private CoherenceTables(Coherence coherence) {
    this.coherence = coherence;
  }

  /** All that is known of it. */
  static List<TitledTable> all(Coherence coherence) {
    return new CoherenceTables(coherence).all();
  }

  private List<TitledTable> all() {
    List<TitledTable> tables = new ArrayList<>();
    tables.add(flags());
    tables.add(importance());
    tables.add(reliability());
    tables.add(correlations());
    if (!coherence.outside().isEmpty()) {
      tables.add(outside());
    }
    tables.add(components());
    tables.add(loadings());
    tables.add(adequacy());
    return tables;
  }

  private TitledTable flags() {
    return TitledTable.of(
        "flags",
        new LocalText("Flags", "提示"),
        new LocalText(
            "What published thresholds call redundant, silent or contradicting",
            "按公开阈值判定的冗余、沉默与矛盾"),
        Set.of("flag", "node", "with", "threshold"),
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

  private TitledTable importance() {
    return TitledTable.of(
        "importance",
        new LocalText("Importance", "重要性"),
        new LocalText(
            "Weights against the share of the variance that a node explains: by a straight line,"
                + " and by local lines",
            "名义权重与实际影响（线性及局部线性）的对照"),
        Set.of("of", "over", "node", WHY_NONE),
        List.of(
            "of",
            "over",
            "node",
            "nominal",
            "linear",
            "linear_share",
            "smooth",
            "smooth_share",
            "units",
            WHY_NONE),
        coherence.importance().stream()
            .map(
                importance ->
                    List.of(
                        importance.of().id(),
                        importance.over().keyword(),
                        importance.node().id(),
                        importance.nominal(),
                        TitledTable.cell(importance.linear()),
                        TitledTable.cell(importance.linearShare()),
                        TitledTable.cell(importance.smooth()),
                        TitledTable.cell(importance.smoothShare()),
                        (double) importance.units(),
                        why(importance.whyNone())))
            .toList());
  }

  private TitledTable reliability() {
    List<List<Object>> rows = new ArrayList<>();
    for (Reliability of : coherence.reliability()) {
      rows.add(
          row(
              of.block(),
              of.units(),
              "",
              TitledTable.cell(of.alpha()),
              TitledTable.cell(of.standardised()),
              "",
              why(of.whyNone())));
      for (Reliability.Item item : of.items()) {
        rows.add(
            row(
                of.block(),
                of.units(),
                item.node().id(),
                TitledTable.cell(item.alphaWithout()),
                TitledTable.cell(item.standardisedWithout()),
                TitledTable.cell(item.withRest()),
                why(item.alphaWithout().isPresent() ? Optional.empty() : withoutThis(of))));
      }
    }
    return TitledTable.of(
        "reliability",
        new LocalText("Reliability", "信度"),
        new LocalText(
            "Cronbach's alpha of a block, and without each of its nodes",
            "各组节点的克朗巴赫α系数，以及剔除某一节点后的α系数"),
        Set.of("of", "over", "without", WHY_NONE),
        List.of(
            "of",
            "over",
            "units",
            "without",
            "alpha",
            "alpha_standardised",
            "r_with_rest",
            WHY_NONE),
        rows);
  }

  private static Optional<LocalText> withoutThis(Reliability of) {
    return Optional.of(
        of.items().size() < 3
            ? new LocalText("one node is left", "仅余一个节点")
            : new LocalText("the sum of the others does not vary", "其余节点之和没有差异"));
  }

  private String why(Optional<LocalText> reason) {
    return reason.map(words -> words.in(coherence.evaluation().spec().language())).orElse("");
  }

  private TitledTable correlations() {
    return TitledTable.of(
        "correlations",
        new LocalText("Correlations", "相关系数"),
        new LocalText("Scores in pairs, over the units that have both", "得分两两相关（以双方均有得分的对象计算）"),
        Set.of("first", "second", "relation", WHY_NONE, MARK),
        List.of(
            "first",
            "second",
            "relation",
            coherence.options().correlation().keyword(),
            "units",
            WHY_NONE,
            MARK),
        coherence.pairs().stream()
            .map(
                pair ->
                    List.of(
                        pair.first().id(),
                        pair.second().id(),
                        pair.relation().keyword(),
                        TitledTable.cell(pair.correlation()),
                        (double) pair.units(),
                        why(pair.whyNone()),
                        pair.isOfFew() ? LeastUnits.FEW : ""))
            .toList());
  }

  private TitledTable outside() {
    return TitledTable.of(
        "outside",
        new LocalText("Outside", "外部变量"),
        new LocalText(
            "Scores against columns of the units that the index does not measure",
            "得分与评估对象其他属性的关系"),
        Set.of("node", "column", "measure", WHY_NONE, MARK),
        List.of("node", "column", "measure", "value", "units", WHY_NONE, MARK),
        coherence.outside().stream()
            .map(
                outside ->
                    List.of(
                        outside.node().id(),
                        outside.column(),
                        outside.measure(),
                        TitledTable.cell(outside.value()),
                        (double) outside.units(),
                        why(outside.whyNone()),
                        outside.isOfFew() ? LeastUnits.FEW : ""))
            .toList());
  }

  private TitledTable components() {
    List<List<Object>> rows = new ArrayList<>();
    for (Components of : coherence.components()) {
      double cumulative = 0;
      if (of.components().isEmpty()) {
        rows.add(row(of.block(), of.units(), "", "", "", "", why(of.whyNone())));
      }
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
                cumulative,
                ""));
      }
    }
    return TitledTable.of(
        "components",
        new LocalText("Components", "主成分"),
        new LocalText(
            "Principal components of a block's correlations: eigenvalues, shares of the variance",
            "各组节点相关矩阵的主成分：特征值与方差贡献率"),
        Set.of("of", "over", WHY_NONE),
        List.of("of", "over", "units", "component", "eigenvalue", "share", "cumulative", WHY_NONE),
        rows);
  }

  private TitledTable loadings() {
    List<List<Object>> rows = new ArrayList<>();
    for (Components of : coherence.components()) {
      if (of.components().isEmpty()) {
        rows.add(
            List.of(
                of.block().of().id(), of.block().over().keyword(), "", "", "", why(of.whyNone())));
      }
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
                            components.loading(n, c),
                            ""));
                  }
                }
              });
    }
    return TitledTable.of(
        "loadings",
        new LocalText("Loadings", "载荷"),
        new LocalText(
            "Correlations of nodes with the principal components, not rotated", "节点与主成分的相关（未旋转）"),
        Set.of("of", "over", "node", WHY_NONE),
        List.of("of", "over", "node", "component", "loading", WHY_NONE),
        rows);
  }

  private TitledTable adequacy() {
    List<List<Object>> rows = new ArrayList<>();
    for (Components of : coherence.components()) {
      Optional<CorrelationMatrix.Adequacy> kmo =
          of.correlations().flatMap(CorrelationMatrix::adequacy);
      if (kmo.isEmpty()) {
        String why =
            why(of.correlations().map(CorrelationMatrix::whyNoInverse).orElse(of.whyNone()));
        rows.add(row(of.block(), of.units(), KMO, "", "", why));
        continue;
      }
      rows.add(statistic(of, KMO, "", kmo.get().overall()));
      for (int n = 0; n < of.block().nodes().size(); n++) {
        rows.add(statistic(of, KMO, of.block().nodes().get(n).id(), kmo.get().ofNode().get(n)));
      }
      of.correlations()
          .flatMap(CorrelationMatrix::bartlett)
          .ifPresent(
              test -> {
                rows.add(statistic(of, "bartlett-chi-squared", "", test.chiSquared()));
                rows.add(statistic(of, "bartlett-degrees-of-freedom", "", test.degreesOfFreedom()));
                rows.add(statistic(of, "bartlett-p", "", test.p()));
              });
    }
    return TitledTable.of(
        "adequacy",
        new LocalText("Sampling adequacy", "抽样适当性"),
        new LocalText(
            "Whether a block has enough in common for components: Kaiser–Meyer–Olkin, Bartlett",
            "KMO与巴特利特检验"),
        Set.of("of", "over", "measure", "node", WHY_NONE),
        List.of("of", "over", "units", "measure", "node", "value", WHY_NONE),
        rows);
  }

  private static List<Object> statistic(Components of, String measure, String node, double value) {
    return row(of.block(), of.units(), measure, node, value, "");
  }

  private static List<Object> row(Block block, int units, Object... cells) {
    List<Object> row =
        new ArrayList<>(List.of(block.of().id(), block.over().keyword(), (double) units));
    row.addAll(List.of(cells));
    return row;
  }
}
