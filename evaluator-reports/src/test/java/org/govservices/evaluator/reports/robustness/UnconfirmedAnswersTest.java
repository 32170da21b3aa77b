package org.govservices.evaluator.reports.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.reports.output.TitledTable;
import org.govservices.evaluator.robustness.exact.AttainableRanks.End;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.govservices.evaluator.robustness.exact.ExactAnswers.Attainable;
import org.govservices.evaluator.robustness.exact.FirstPlace;
import org.govservices.evaluator.robustness.exact.PassingChange;
import org.govservices.evaluator.robustness.exact.StabilityIntervals.Range;
import org.govservices.evaluator.robustness.exact.StabilityIntervals.Stability;
import org.junit.jupiter.api.Test;

/** Where a check contradicts an exact answer, its cells are empty and its row says why. */
class UnconfirmedAnswersTest {
  private static final List<Double> OWN = List.of(0.25, 0.25, 0.5);

  @Test
  void cellsAreEmptyAndRowsSayWhy() {
    Evaluation egdi = Evaluator.evaluate(Path.of("../sample-data/egdi-2022"));
    ExactAnswers answers =
        new ExactAnswers(
            "",
            List.of(0, 1),
            Optional.empty(),
            List.of(new Stability("osi", 0.25, Optional.empty(), Optional.of(new Range(0.2, 1)))),
            List.of(new FirstPlace(0, FirstPlace.Answer.OPEN, Double.NaN, false, List.of())),
            List.of(new PassingChange(0, 1, false, Double.NaN, List.of())),
            List.of(new Attainable(0, new End(1, 1, OWN), new End(2, 2, OWN), 3)),
            Optional.empty(),
            List.of());
    Map<String, List<List<String>>> rows =
        new ExactTables(egdi, List.of(answers))
            .all().stream()
                .collect(Collectors.toMap(TitledTable::name, table -> table.table().rows()));
    String unit = egdi.roster().get(0).code();
    String other = egdi.roster().get(1).code();
    Function<String, List<String>> row = name -> rows.get(name).get(0);
    assertThat(row.apply("stability"))
        .containsExactly(
            "",
            "osi",
            "0.25",
            "",
            "",
            "0.2",
            "1",
            "有区间未获重新排名核实 an interval is not confirmed by rankings");
    assertThat(row.apply("first-place"))
        .containsExactly("", unit, "", "", "既未找到权重，也未得到证明 neither weights nor a proof were found");
    assertThat(row.apply("passing"))
        .containsExactly("", unit, other, "", "最小变动未获核实 the smallest change is not confirmed");
    assertThat(row.apply("attainable"))
        .containsExactly(
            "",
            unit,
            "1",
            "1",
            "exact",
            "2",
            "2",
            "exact",
            "与已达到的名次矛盾而舍弃的界：3 bounds that an attained rank contradicts, discarded: 3");
    assertThat(rows.get("exact-weights"))
        .extracting(cells -> cells.get(1))
        .containsOnly("best", "worst");
  }
}
