package org.govservices.evaluator.weighting;

import java.util.List;

/** Weights that experts' judgements give. */
interface ByJudgements extends Weighting {
  /** The file of the judgements, as the settings name it. */
  String judgements();

  @Override
  default List<String> files() {
    return List.of(judgements());
  }
}
