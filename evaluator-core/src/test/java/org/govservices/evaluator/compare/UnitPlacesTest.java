package org.govservices.evaluator.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitPlacesTest {
  @TempDir private Path folder;

  /** By dense ranks c falls from 2 to 3; two units are ahead of it before and after. */
  @Test
  void aTieThatDissolvesAboveMovesNoPlaceBelow() {
    SmallEvaluation small =
        new SmallEvaluation(folder)
            .write("units.csv", "code,kind,name_en\na,city,A\nb,city,B\nc,city,C\nd,city,D\n")
            .write(
                "observations.csv",
                """
                unit,indicator,value,status
                a,online,90,
                b,online,90,
                c,online,80,
                d,online,,failed
                """)
            .replace("evaluation.yaml", "language: en", "absent: failed\nlanguage: en");
    Evaluation before = small.evaluate();
    small.replace("observations.csv", "a,online,90,", "a,online,95,");
    Comparison comparison = Comparison.of(before, small.evaluate());
    assertThat(comparison.moved(Framework.ROOT))
        .extracting(change -> change.unit().code() + " " + change.placeMoved())
        .containsExactly("a false", "b true");
    assertThat(comparison.changes())
        .filteredOn(change -> change.node().id().equals(Framework.ROOT))
        .extracting(
            change ->
                change.unit().code()
                    + change.before().rank()
                    + change.after().rank()
                    + change.placeBefore()
                    + change.placeAfter())
        .contains(
            "cOptionalDouble[2.0]OptionalDouble[3.0]OptionalInt[3]OptionalInt[3]",
            "bOptionalDouble[1.0]OptionalDouble[2.0]OptionalInt[1]OptionalInt[2]",
            "dOptionalDouble.emptyOptionalDouble.emptyOptionalInt.emptyOptionalInt.empty");
  }
}
