package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables of exact answers say, read again from their files. */
class ExactTablesTest extends CommandTest {
  private static final String ASKING =
      """
      formatVersion: 1
      seed: 1
      runs: 50
      interval: 0.9
      choices: [{id: weights, weights: {noise: {share: 0.25}}}]
      exact: {bounds: {times: [0.5, 1.5]}, over: siblings, seconds: 600}
      """;

  private Path results;
  private Path file;

  @BeforeEach
  void nameFiles() throws IOException {
    home = home.toRealPath();
    results = home.resolve("results");
    file = home.resolve("robustness.yaml");
  }

  @Test
  void unitsWithoutAScoreAreLeftOutOfTheConsensus() throws IOException {
    Files.writeString(
        file,
        """
        formatVersion: 1
        seed: 20200526
        runs: 1000
        interval: 0.9
        choices:
          - id: weights
            weights: {noise: {share: 0.25}}
          - id: aggregation
            alternatives:
              - contract
              - {id: geometric, aggregate: {geometric: {floor: 1}}, at: [overall]}
          - id: left-out
            leave-out: each
        exact: {bounds: {times: [0.75, 1.25]}, over: siblings, seconds: 20}
        """);
    execute("robustness", SAMPLES.resolve("demo"), "--file", file, "-o", results);
    assertExit(ExitCode.OK);
    List<Map<String, String>> consensus = table("consensus.csv");
    // every majority is strict and the wins are 0 to 30: Kemeny's order is Copeland's
    assertThat(
            consensus.stream()
                .filter(row -> row.get("group").equals("city") && !row.get("kemeny_best").isEmpty())
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get("kemeny_best"))))
                .limit(5)
                .map(row -> row.get("unit")))
        .containsExactly("210100", "440300", "410100", "460100", "350100");
    assertThat(consensus.stream().filter(row -> row.get("unit").equals("630100")))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("copeland")).isEmpty();
              assertThat(row.get("reason")).isEqualTo("未评分 not scored");
            });
    for (String name : List.of("stability", "attainable", "first-place", "passing")) {
      List<Map<String, String>> rows = table(name + ".csv");
      assertThat(rows).as(name).isNotEmpty();
      assertThat(rows.stream().filter(row -> row.getOrDefault("unit", "").isEmpty()))
          .as(name)
          .allMatch(row -> !row.get("reason").isEmpty() || !row.getOrDefault("node", "").isEmpty());
    }
  }

  @Test
  void weightsReadFromTheFileGiveTheRanksClaimed() throws IOException {
    Files.writeString(file, ASKING);
    Path egdi = SAMPLES.resolve("egdi-2022");
    execute("robustness", egdi, "--file", file, "-o", results);
    assertExit(ExitCode.OK);
    Map<String, Map<String, Double>> scores = scores(egdi);
    Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
    for (Map<String, String> row : table("exact-weights.csv")) {
      weights
          .computeIfAbsent(row.get("unit") + " " + row.get("of"), k -> new LinkedHashMap<>())
          .put(row.get("indicator"), Double.parseDouble(row.get("weight")));
    }
    List<Map<String, String>> attainable = table("attainable.csv");
    assertThat(attainable).hasSize(193);
    for (Map<String, String> row : attainable) {
      for (String end : List.of("best", "worst")) {
        String unit = row.get("unit");
        assertThat(rank(scores, unit, weights.get(unit + " " + end)))
            .as(unit + " " + end)
            .isEqualTo(Integer.parseInt(row.get(end)));
      }
    }
    for (int time = 0; time < 2; time++) {
      execute("verify", results);
      assertExit(ExitCode.OK);
    }
  }

  /** The rows of a file whose cells before the last have no commas. */
  private List<Map<String, String>> table(String name) throws IOException {
    return read(results.resolve(name));
  }

  private static List<Map<String, String>> read(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    String[] header = lines.get(0).replace("\uFEFF", "").split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", header.length);
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < header.length; c++) {
        row.put(header[c].replace("\"", ""), cells[c].replace("\"", ""));
      }
      rows.add(row);
    }
    return rows;
  }

  /** The values of three indicators, which are the scores. */
  private static Map<String, Map<String, Double>> scores(Path egdi) throws IOException {
    Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
    for (Map<String, String> row : read(egdi.resolve("observations.csv"))) {
      Map<String, Double> values = new LinkedHashMap<>();
      for (String indicator : List.of("osi", "tii", "hci")) {
        values.put(indicator, Double.parseDouble(row.get(indicator)));
      }
      scores.put(row.get("unit"), values);
    }
    return scores;
  }

  private static int rank(
      Map<String, Map<String, Double>> scores, String unit, Map<String, Double> weights) {
    double own = index(scores.get(unit), weights);
    return 1
        + (int)
            scores.values().stream().filter(other -> index(other, weights) > own + 1e-11).count();
  }

  private static double index(Map<String, Double> scores, Map<String, Double> weights) {
    return weights.entrySet().stream()
        .mapToDouble(weight -> weight.getValue() * scores.get(weight.getKey()))
        .sum();
  }
}
