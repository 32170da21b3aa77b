package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.observation.NotTaken;
import org.govservices.evaluator.observation.ObservationReader.Observations;
import org.govservices.evaluator.observation.SourcePair;

/** What the log says of how the observations were read. */
final class ReadingLog {
  private final Inputs inputs;
  private final List<Decision> log = new ArrayList<>();

  private ReadingLog(Inputs inputs) {
    this.inputs = inputs;
  }

  static List<Decision> of(Inputs inputs) {
    ReadingLog reading = new ReadingLog(inputs);
    reading.write(inputs.observations());
    return reading.log;
  }

  private void write(Observations observations) {
    log.addAll(inputs.collected());
    observations.notTaken().forEach(this::notTaken);
    observations
        .gaveWay()
        .forEach(
            pair ->
                add(
                    "gave-way",
                    pair,
                    SourcePair.words(pair.other())
                        + " gave way to "
                        + SourcePair.words(pair.taken())));
    observations
        .disagreements()
        .forEach(
            pair ->
                add(
                    "disagreement",
                    pair,
                    "kept "
                        + SourcePair.words(pair.taken())
                        + ", not "
                        + SourcePair.words(pair.other())));
    int disagreements = Disagreements.pairs(inputs).size();
    if (disagreements > Disagreements.MOST_WORKED_OUT) {
      log.add(
          new Decision(
              Decision.Stage.OBSERVE,
              "not-worked-out",
              "",
              "",
              "of "
                  + disagreements
                  + " disagreements only the first "
                  + Disagreements.MOST_WORKED_OUT
                  + ", by unit, say what hangs on them"));
    }
    observations
        .absent()
        .forEach(
            cell ->
                log.add(
                    new Decision(
                        Decision.Stage.OBSERVE,
                        "absent",
                        cell.unit(),
                        cell.indicator(),
                        "in no file; taken as "
                            + inputs.spec().absent().orElseThrow().keyword()
                            + ", as the evaluation states")));
  }

  private void notTaken(NotTaken source) {
    log.add(
        new Decision(
            Decision.Stage.OBSERVE,
            "not-taken",
            "",
            "",
            source.source()
                + ": "
                + source.cells()
                + " cells are given by an earlier source too; "
                + source.same()
                + " the same, "
                + source.within()
                + " within the tolerance, "
                + source.beyond()
                + " beyond it"));
  }

  private void add(String event, SourcePair pair, String detail) {
    boolean thisEdition = pair.edition().equals(inputs.framework().edition());
    log.add(
        new Decision(
            Decision.Stage.OBSERVE,
            event,
            inputs.roster().get(pair.unit()).code(),
            inputs.framework().indicators().get(pair.indicator()).id(),
            (thisEdition ? "" : "edition " + pair.edition() + ": ") + detail));
  }
}
