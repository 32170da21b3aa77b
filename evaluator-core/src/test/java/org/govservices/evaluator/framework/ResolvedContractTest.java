package org.govservices.evaluator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract with everything it inherits written out. */
class ResolvedContractTest {
  @TempDir Path folder;

  private void assertReadsBack(Framework framework) throws IOException {
    Path file = folder.resolve("resolved.yaml");
    Files.writeString(file, new YAMLMapper().writeValueAsString(ResolvedContract.of(framework)));
    assertThat(FrameworkReader.read(file)).isEqualTo(framework);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aShippedFrameworkReadAgainIsTheSame(Path id) throws IOException {
    Framework framework = FrameworkReader.read(id);
    assertThat(framework.id()).isEqualTo(id.getFileName().toString());
    assertThat(id.resolve("README.md"))
        .content()
        .containsPattern("(?m)^\\| part \\|.* standing \\|");
    assertReadsBack(framework);
  }

  private static List<Path> shipped() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("..", "indicators"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void adjustmentsTieBreakersAndRelativeBandsSurvive() throws IOException {
    assertReadsBack(
        new SmallEvaluation(folder)
            .framework("above: 90", "top: 0.1")
            .framework("ties: dense", "ties: average, tie-breakers: [depth, guides]")
            .framework(
                "index:\n",
                """
                index:
                  aggregate: {deductions: {from: 100, floor: 0}}
                  adjust:
                    - {veto: {when: {indicator: visits, below: 1}, then: {fail: {rank: none}}}}
                    - {veto: {when: {indicator: visits, above: 2}, then: {fail: {rank: last}}}}
                    - {veto: {when: {indicator: visits, equals: 3}, then: {cap-score: 59.5}}}
                    - {veto: {when: {indicator: visits, equals: 4}, then: {cap-band: low}}}
                    - {deduction: {indicator: guides, each: 0.5, cap: 20, floor: 10}}
                    - {bonus: {indicator: guides, cap: 5, only-above: 80}}
                """)
            .framework());
  }

  @Test
  void everyFormOfEverySettingSurvives() throws IOException {
    SmallEvaluation small =
        new SmallEvaluation(folder)
            .framework("above: 90", "from: 90.5")
            .framework("title: {en: Small}", "title: {zh: '很: 小 # \"1\"'}")
            .framework("edition: 2024", "edition: '1e3'\nsources: ['no', 'a: b']")
            .framework("rounding: half-up", "rounding: half-even")
            .framework("ties: dense", "ties: standard")
            .framework("Online}, weight: 3", "Online}, weight: 0.1, direction: lower")
            .framework(
                "Visits}, weight: 1,",
                "Visits}, weight: 1, score: {goalposts: {range: [1e-7, 1e7], outside: cap}},")
            .framework(
                "Guides}, weight: 1,",
                "Guides}, weight: 1, definition: {en: What}, score: {min-max: {fit: kind}},"
                    + " missing: {failed: refuse},")
            .framework(
                "    weight: 3\n", "    weight: 3\n      aggregate: {geometric: {floor: 2}}\n");
    assertReadsBack(small.framework());
  }

  @Test
  void zScoresOnAnUnboundedScaleSurvive() throws IOException {
    SmallEvaluation small =
        new SmallEvaluation(folder)
            .framework("scale: [0, 100]", "scale: unbounded")
            .framework("not-found: zero", "not-found: exclude")
            .framework(
                "score: {goalposts: [0, 100]}",
                "score: {z-score: {fit: all, sd: sample, mean: 100, spread: 10}}");
    assertReadsBack(small.framework());
  }

  @Test
  void everyIndicatorStatesWhatItInherits() {
    JsonNode contract = ResolvedContract.of(new SmallEvaluation(folder).framework());
    JsonNode online = contract.at("/index/children/0/children/0");
    assertThat(online.path("direction").asText()).isEqualTo("higher");
    assertThat(online.at("/missing/failed").asText()).isEqualTo("exclude");
    assertThat(online.at("/score/goalposts/range/1").asInt()).isEqualTo(100);
    assertThat(contract.has("defaults")).isFalse();
  }
}
