package org.govservices.evaluator.evaluation.stage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.evaluation.plan.ScoringPlan;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/** Says what the aggregate stage decided: weights renormalised or not, floors, scores withheld. */
public final class AggregationLog {
  private final Run run;
  private final List<Node> nodes;
  private final ScoringPlan plan;
  private final AdjustmentLog adjusted;
  private final double[][] scores;
  private final double[][] coverage;

  public AggregationLog(Run run, Scored scored) {
    this.run = run;
    this.nodes = run.framework.nodes();
    this.plan = scored.plan();
    this.adjusted = scored.adjusted();
    this.scores = scored.scores();
    this.coverage = scored.coverage();
  }

  public void write() {
    for (int n = nodes.size() - 1; n >= 0; n--) {
      if (nodes.get(n) instanceof Dimension dimension) {
        int[] children = plan.children(n);
        Map<String, int[]> weighted = new HashMap<>();
        for (int u = 0; u < run.roster.size(); u++) {
          String kind = run.unit(u).kind();
          if (run.takesPart(u) && dimension.kinds().appliesTo(kind)) {
            int[] ofKind = weighted.computeIfAbsent(kind, k -> weighted(children, k));
            floors(dimension, n, u, ofKind);
            if (Double.isNaN(scores[n][u])) {
              notScored(dimension, n, u, coverage[n][u]);
            } else {
              gaps(dimension, n, u, ofKind);
            }
          }
        }
      }
    }
  }

  private void floors(Dimension dimension, int n, int u, int[] children) {
    for (int child : children) {
      double score = scores[child][u];
      if (!Double.isNaN(score) && dimension.aggregation().use(score) == Aggregation.Use.FLOORED) {
        String shown = NumberText.withoutNoise(score);
        String id = nodes.get(child).id();
        log(
            "floored",
            u,
            n,
            shown + " of '" + id + "' counts as the floor",
            "'" + id + "' 的 " + shown + " 按下限计");
      }
    }
  }

  private void gaps(Dimension dimension, int n, int u, int[] children) {
    String without =
        Arrays.stream(children)
            .filter(child -> Double.isNaN(scores[child][u]))
            .mapToObj(child -> nodes.get(child).id())
            .collect(Collectors.joining(", "));
    if (without.isEmpty()) {
      return;
    }
    if (!dimension.aggregation().renormalises()) {
      log("lost-nothing", u, n, "not scored, so without a loss: " + without, "未评分，故不扣分：" + without);
      return;
    }
    IntStream scored = Arrays.stream(children).filter(child -> !Double.isNaN(scores[child][u]));
    String inForce = weight(scored, run.unit(u).kind());
    String all = weight(Arrays.stream(children), run.unit(u).kind());
    log(
        "renormalised",
        u,
        n,
        "weights " + inForce + " of " + all + " in force; without " + without,
        "权重 " + all + " 中 " + inForce + " 有效；不计 " + without);
  }

  private String weight(IntStream children, String kind) {
    return NumberText.withoutNoise(
        children.mapToDouble(child -> nodes.get(child).weight(kind)).sum());
  }

  private void notScored(Dimension dimension, int n, int u, double coverage) {
    if (!Double.isNaN(coverage) && !adjusted.failed(n, u)) {
      String has = NumberText.fixed(coverage * 100, 1);
      String least = NumberText.fixed(dimension.leastCoverage() * 100, 1);
      log(
          "not-scored",
          u,
          n,
          "coverage " + has + " %; the contract asks for " + least + " %",
          "覆盖率 " + has + " %；规则要求 " + least + " %");
    }
  }

  /** The children that have a weight for units of a kind. */
  private int[] weighted(int[] children, String kind) {
    return Arrays.stream(children).filter(child -> nodes.get(child).weight(kind) > 0).toArray();
  }

  private void log(String event, int unit, int node, String english, String chinese) {
    LocalText words = new LocalText(english, chinese);
    run.log(Decision.Stage.AGGREGATE, event, unit, nodes.get(node).id(), words);
  }
}
