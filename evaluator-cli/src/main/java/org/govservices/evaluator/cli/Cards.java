package org.govservices.evaluator.cli;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.framework.Registries;
import org.govservices.evaluator.robustness.draw.WeightDistributions;

/** The methods that any file can name. */
final class Cards {
  /** Those of a framework in the order of the stages, then those of analyses. */
  static final List<Registries.Entry> ALL = all();

  private Cards() {}

  private static List<Registries.Entry> all() {
    List<Registries.Entry> all = new ArrayList<>(Registries.ALL);
    all.add(new Registries.Entry("weights", WeightDistributions.ALL));
    return List.copyOf(all);
  }
}
