package org.govservices.evaluator.weighting;

import java.util.List;
import org.govservices.evaluator.input.DataFile;

/** Weights that experts' judgements give. */
interface ByJudgements extends Weighting {
  /** The file of the judgements, as the settings name it. */
  DataFile judgements();

  @Override
  default List<String> files() {
    return List.of(judgements().path().toString());
  }
}
