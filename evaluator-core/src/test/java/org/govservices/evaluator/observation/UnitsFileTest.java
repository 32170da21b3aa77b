package org.govservices.evaluator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;

class UnitsFileTest extends SmallEvaluationTest {
  @Test
  void aCodeStandsOnce() {
    small.replace("units.csv", "b,city", "a,city");
    assertThat(small.problems())
        .contains("units.csv:3:1: unit 'a' is a duplicate; first at units.csv:2:1");
  }

  @Test
  void codeKindAndANameAreNeeded() {
    small.write("units.csv", "code,kind,name_en,name_zh\n,city,A,\nb,,B,\nc,city,,\n");
    assertThat(small.problems())
        .containsExactly(
            "units.csv:2:1: the code is empty",
            "units.csv:3:2: the kind is empty",
            "units.csv:4:1: unit 'c' has no name");
  }

  @Test
  void aMissingColumnIsReported() {
    small.write("units.csv", "code,name\na,A\n");
    assertThat(small.problems())
        .containsExactly(
            "units.csv:1:1: column 'kind' is missing; there are code, name",
            "units.csv:1:1: column 'name_en' or 'name_zh' is missing");
  }

  @Test
  void nobodyToEvaluateIsAnError() {
    small.write("units.csv", "code,kind,name_en\n");
    assertThat(small.problems()).containsExactly("units.csv: there are no units");
  }

  @Test
  void aParentIsAnotherUnitOfTheRoster() {
    small.write("units.csv", "code,kind,name_en,parent\na,city,A,bb\nb,city,B,\n");
    assertThat(small.problems()).containsExactly("units.csv:2:4: no unit 'bb'; maybe 'b'?");
  }

  @Test
  void nobodyIsItsOwnParentNotEvenByWayOfOthers() {
    small.write("units.csv", "code,kind,name_en,parent\na,city,A,b\nb,city,B,a\nc,city,C,a\n");
    assertThat(small.problems())
        .containsExactly(
            "units.csv:2:4: unit 'a' is above itself, by way of 'b'",
            "units.csv:3:4: unit 'b' is above itself, by way of 'a'");
  }

  @Test
  void furtherColumnsAreGroupsAndANameInOneLanguageStandsForBoth() {
    small.write("units.csv", "code,kind,name_zh,region\na,city,甲,North\nb,city,乙,\n");
    Roster roster = small.evaluate().roster();
    assertThat(roster.get(0).name().english()).isEqualTo("甲");
    assertThat(roster.groupings()).contains("region");
    assertThat(roster.groupedBy("region"))
        .containsEntry("North", List.of(0))
        .containsEntry("", List.of(1));
  }

  @Test
  void aBrokenRowHidesNothingOfTheOthersAndNoParentIsMissedBecauseOfIt() {
    small.write(
        "units.csv", "code,kind,name_en,parent\na,city,Aa,p\np,province,Pp\nb,,Bb,p\nb,city,Bb,\n");
    assertThat(small.problems())
        .containsExactly(
            "units.csv:3:1: found 3 fields; the header has 4",
            "units.csv:4:2: the kind is empty",
            "units.csv:5:1: unit 'b' is a duplicate; first at units.csv:4:1");
  }
}
