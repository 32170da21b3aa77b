package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.observation.NotTaken;
import org.govservices.evaluator.observation.ObservationReader.Observations;
import org.govservices.evaluator.observation.ObservationReader.PassedOver;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.text.LocalText;

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
    log.addAll(inputs.collected().log());
    observations.passedOver().forEach(this::passedOver);
    observations.notTaken().forEach(this::notTaken);
    observations
        .gaveWay()
        .forEach(
            pair ->
                add(
                    "gave-way",
                    pair,
                    new LocalText(
                        SourcePair.words(pair.other())
                            + " gave way to "
                            + SourcePair.words(pair.taken()),
                        SourcePair.inBothLanguages(pair.other()).chinese()
                            + " 让位于 "
                            + SourcePair.inBothLanguages(pair.taken()).chinese())));
    observations
        .disagreements()
        .forEach(
            pair ->
                add(
                    "disagreement",
                    pair,
                    new LocalText(
                        "kept "
                            + SourcePair.words(pair.taken())
                            + ", not "
                            + SourcePair.words(pair.other()),
                        "采用 "
                            + SourcePair.inBothLanguages(pair.taken()).chinese()
                            + "，未采用 "
                            + SourcePair.inBothLanguages(pair.other()).chinese())));
    int disagreements = Disagreements.pairs(inputs).size();
    if (disagreements > Disagreements.MOST_WORKED_OUT) {
      log.add(
          new Decision(
              Decision.Stage.OBSERVE,
              "not-worked-out",
              "",
              "",
              new LocalText(
                  "of "
                      + disagreements
                      + " disagreements only the first "
                      + Disagreements.MOST_WORKED_OUT
                      + ", by unit, say what hangs on them",
                  disagreements
                      + " 处来源分歧中，仅按评估对象顺序计算前 "
                      + Disagreements.MOST_WORKED_OUT
                      + " 处的影响")));
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
                        new LocalText(
                            "in no file; taken as "
                                + inputs.spec().absent().orElseThrow().keyword()
                                + ", as the evaluation states",
                            "任何文件中均没有；按评估的声明视为"
                                + inputs.spec().absent().orElseThrow().words().chinese()))));
  }

  private void passedOver(PassedOver source) {
    int rows = source.rows().size();
    log.add(
        new Decision(
            Decision.Stage.OBSERVE,
            "passed-over",
            "",
            "",
            source.file().substring(source.file().lastIndexOf('/') + 1)
                + " ("
                + source.origin().keyword()
                + "): "
                + (rows == 1 ? "1 row" : rows + " rows")
                + " passed over as declared: "
                + String.join(", ", source.rows())));
  }

  private void notTaken(NotTaken source) {
    log.add(
        new Decision(
            Decision.Stage.OBSERVE,
            "not-taken",
            "",
            "",
            new LocalText(
                source.source()
                    + ": "
                    + source.cells()
                    + " cells are given by an earlier source too; "
                    + source.same()
                    + " the same, "
                    + source.within()
                    + " within the tolerance, "
                    + source.beyond()
                    + " beyond it",
                source.source()
                    + "："
                    + source.cells()
                    + " 个数据单元在先前来源中也有；其中相同 "
                    + source.same()
                    + "，容差之内 "
                    + source.within()
                    + "，超出容差 "
                    + source.beyond())));
  }

  private void add(String event, SourcePair pair, LocalText words) {
    boolean thisEdition = pair.edition().equals(inputs.framework().edition());
    log.add(
        new Decision(
            Decision.Stage.OBSERVE,
            event,
            inputs.roster().get(pair.unit()).code(),
            inputs.framework().indicators().get(pair.indicator()).id(),
            thisEdition
                ? words
                : new LocalText(
                    "edition " + pair.edition() + ": " + words.english(),
                    pair.edition() + " 年度：" + words.chinese())));
  }
}
