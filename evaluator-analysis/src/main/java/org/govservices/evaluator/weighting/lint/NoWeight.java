package org.govservices.evaluator.weighting.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.lint.Findings;

/** A node that a method gives nothing. */
final class NoWeight implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "no-weight",
          "a weighting that gives a node no weight",
          "it is collected and published, but no score depends on it: it is silent",
          "OECD/JRC Handbook 2008, step 6.1; Becker et al. 2017, Ecological Indicators "
              + "80: 12–22");

  @Override
  public Card card() {
    return CARD;
  }

  private static final double NOTHING = 1e-6;

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    List<Node> silent = new ArrayList<>();
    for (int n = 0; n < data.shares().size(); n++) {
      if (data.shares().get(n) < NOTHING) {
        silent.add(data.nodes().get(n));
      }
    }
    if (!silent.isEmpty()) {
      finding.accept("no weight for " + Findings.names(silent));
    }
  }
}
