package org.govservices.evaluator.evaluation;

import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Roster;

/**
 * The stages before aggregation one by one, for analyses that run them under many variants of a
 * contract. A variant has the contract's tree; its methods and weights may differ. Who is screened
 * out is the contract's.
 */
public final class Stages {
  private final Inputs inputs;
  private final Run contract;

  /** The stages of an evaluation. */
  public Stages(Inputs inputs) {
    this.inputs = inputs;
    this.contract = new Run(inputs.framework(), inputs.places(), inputs.roster());
    ScreenStage.screen(contract, observed());
  }

  /** The units. */
  public Roster roster() {
    return inputs.roster();
  }

  /** What was observed. */
  public ObservationTable observed() {
    return inputs.observations().table();
  }

  /** Whether a unit's own values take part: it is not screened out and not rolled up. */
  public boolean takesPart(int unit) {
    return contract.takesPart(unit);
  }

  /** The stages under a variant; may be called from several threads. */
  public VariantStages under(Framework variant) {
    return new VariantStages(contract.under(variant), inputs.observations().earlier());
  }
}
