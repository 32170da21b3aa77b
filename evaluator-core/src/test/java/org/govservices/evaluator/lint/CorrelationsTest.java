package org.govservices.evaluator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From how many units on rules look at correlations. */
class CorrelationsTest extends SmallEvaluationTest {
  @ParameterizedTest
  @CsvSource({"9, 0", "10, 1"})
  void ofTenUnitsACorrelationIsLookedAtOfNineNot(int units, int findings) {
    StringBuilder codes = new StringBuilder("code,kind,name_en\n");
    StringBuilder cells = new StringBuilder("unit,indicator,value,status\n");
    for (int u = 0; u < units; u++) {
      String code = "u" + u;
      codes.append(code + ",city,Unit " + code + "\n");
      cells.append(code + ",online," + (10 + 7 * u) + ",\n");
      cells.append(code + ",visits," + (20 + 7 * u) + ",\n");
      cells.append(code + ",guides," + (u * u * 37 % 101) + ",\n");
    }
    small.write("units.csv", codes.toString()).write("observations.csv", cells.toString());
    assertThat(small.evaluate().findings())
        .filteredOn(finding -> finding.rule().id().equals("redundant-pair"))
        .hasSize(findings);
  }
}
