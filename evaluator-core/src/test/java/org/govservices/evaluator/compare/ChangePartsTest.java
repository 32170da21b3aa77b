package org.govservices.evaluator.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the changes between two editions come from. */
class ChangePartsTest {
  @TempDir Path folder;
  private SmallEvaluation before;
  private SmallEvaluation after;

  @BeforeEach
  void twoEditions() throws IOException {
    before = new SmallEvaluation(Files.createDirectory(folder.resolve("before")));
    after = new SmallEvaluation(Files.createDirectory(folder.resolve("after")));
  }

  private ChangeParts parts(String one, String other) {
    Inputs inputsBefore = Inputs.read(folder.resolve(one));
    Inputs inputsAfter = Inputs.read(folder.resolve(other));
    return ChangeParts.of(
        Comparison.of(Evaluator.evaluate(inputsBefore), Evaluator.evaluate(inputsAfter)),
        inputsBefore,
        inputsAfter);
  }

  private ChangeParts parts() {
    return parts("before", "after");
  }

  private static int at(ChangeParts parts, String unit, String node) {
    for (int c = 0; c < parts.parts().size(); c++) {
      Comparison.Change change = parts.comparison().changes().get(c);
      if (change.unit().code().equals(unit) && change.node().id().equals(node)) {
        return c;
      }
    }
    throw new AssertionError(unit + " " + node);
  }

  private static Map<ChangeSource, Double> of(ChangeParts parts, String unit) {
    return parts.parts().get(at(parts, unit, "overall")).orElseThrow();
  }

  private static void assertOnly(
      Map<ChangeSource, Double> parts, ChangeSource only, double points) {
    for (ChangeSource block : ChangeSource.values()) {
      double expected = block == only ? points : 0;
      assertThat(parts.get(block)).as(block.keyword()).isCloseTo(expected, within(1e-12));
    }
  }

  private static void assertAddsUp(ChangeParts parts) {
    for (int c = 0; c < parts.parts().size(); c++) {
      Comparison.Change change = parts.comparison().changes().get(c);
      if (change.before().score().isEmpty() || change.after().score().isEmpty()) {
        assertThat(parts.parts().get(c)).isEmpty();
        continue;
      }
      double sum =
          parts.parts().get(c).orElseThrow().values().stream().mapToDouble(part -> part).sum();
      assertThat(sum)
          .as(change.unit().code() + " " + change.node().id())
          .isCloseTo(
              change.after().score().orElseThrow() - change.before().score().orElseThrow(),
              within(1e-12));
    }
  }

  @Test
  void anotherValueIsData() {
    after.replace("observations.csv", "a,guides,60", "a,guides,80");
    assertOnly(of(parts(), "a"), ChangeSource.DATA, 20 / 4.0);
    assertOnly(of(parts(), "b"), ChangeSource.DATA, 0);
  }

  @Test
  void otherWeightsAreMethod() {
    after.framework("name: {en: Guides}, weight: 1", "name: {en: Guides}, weight: 3");
    // depth 70, guides 60: 67.5 before, 65 after
    assertOnly(of(parts(), "a"), ChangeSource.METHOD, -2.5);
  }

  @Test
  void aValueThatIsLostIsStatus() {
    after.replace("observations.csv", "a,guides,60,", "a,guides,,failed");
    assertOnly(of(parts(), "a"), ChangeSource.STATUS, 70 - 67.5);
  }

  @Test
  void aUnitThatStretchesTheScaleIsRoster() {
    for (SmallEvaluation small : new SmallEvaluation[] {before, after}) {
      small.framework(
          "name: {en: Guides}, weight: 1,",
          "name: {en: Guides}, weight: 1, score: {min-max: {fit: all}},");
    }
    after
        .replace("units.csv", "b,city,Bb\n", "b,city,Bb\nc,city,Cc\n")
        .write(
            "observations.csv",
            after.text("observations.csv") + "c,online,50,\nc,visits,50,\nc,guides,30,\n");
    ChangeParts parts = parts();
    // guides of 60 between 60 and 90 is 0, between 30 and 90 it is 50
    assertOnly(of(parts, "a"), ChangeSource.ROSTER, 50 / 4.0);
    assertThat(parts.remarks()).containsExactly("units only after, counted as roster: c");
  }

  @Test
  void anIndicatorThatOnlyOneEditionHasIsMethod() {
    after
        .framework(
            "    - {id: guides,",
            "    - {id: chat, name: {en: Chat}, weight: 1, unit: percent}\n    - {id: guides,")
        .write("observations.csv", after.text("observations.csv") + "a,chat,10,\nb,chat,20,\n");
    ChangeParts parts = parts();
    assertOnly(of(parts, "a"), ChangeSource.METHOD, (3 * 70 + 10 + 60) / 5.0 - 67.5);
    assertThat(parts.remarks()).containsExactly("indicators only after, counted as method: chat");
  }

  private void everythingChanges() {
    before.framework(
        "name: {en: Guides}, weight: 1,",
        "name: {en: Guides}, weight: 1, score: {min-max: {fit: all}},");
    after
        .framework(
            "name: {en: Guides}, weight: 1,",
            "name: {en: Guides}, weight: 2, score: {min-max: {fit: all}},")
        .framework("index:\n", "index:\n  aggregate: {power-mean: {p: 2}}\n")
        .replace("units.csv", "b,city,Bb\n", "b,city,Bb\nc,city,Cc\n")
        .write(
            "observations.csv",
            """
            unit,indicator,value,status
            a,online,85,
            a,visits,,failed
            a,guides,55,
            b,online,70,
            b,visits,95,
            b,guides,80,
            c,online,50,
            c,visits,50,
            c,guides,30,
            """);
  }

  @Test
  void whenAllChangesAtOnceThePartsStillAddUp() {
    everythingChanges();
    ChangeParts parts = parts();
    assertAddsUp(parts);
    assertThat(of(parts, "a").values()).doesNotContain(0.0);
  }

  @Test
  void exchangingTheEditionsChangesTheSigns() {
    everythingChanges();
    Map<ChangeSource, Double> there = of(parts("before", "after"), "a");
    Map<ChangeSource, Double> back = of(parts("after", "before"), "a");
    for (ChangeSource block : ChangeSource.values()) {
      assertThat(there.get(block)).isCloseTo(-back.get(block), within(1e-12));
    }
  }

  @Test
  void blocksThatCannotBeExchangedOneByOneAreNotSplit() {
    before.replace("observations.csv", "a,guides,60,", "a,guides,,failed");
    after.framework("failed: exclude", "failed: refuse").framework("weight: 3\n", "weight: 4\n");
    ChangeParts parts = parts();
    assertThat(parts.parts()).allMatch(part -> part.isEmpty());
    assertThat(parts.remarks())
        .singleElement()
        .asString()
        .startsWith("not split: the blocks cannot be exchanged one by one: ")
        .contains("which the contract refuses");
  }
}
