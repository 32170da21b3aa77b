package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RobustnessCommandTest extends CommandTest {
  private static final int UNITS = 60;
  private static final int INDICATORS = 40;

  private Path results;

  @BeforeEach
  void nameTheResults() throws IOException {
    home = home.toRealPath();
    results = home.resolve("results");
  }

  @Test
  void pipedItPrintsALinePerFact() {
    execute("robustness", SAMPLES.resolve("handbook-tai"), "--runs", 256, "-o", results);
    assertOk();
    assertOut(
        "runs\t256\n",
        "\tFIN\t1\t",
        "file\t" + results.resolve("ranks.csv") + "\n",
        "file\t" + results.resolve("manifest.json") + "\n");
  }

  @Test
  void onATerminalItShowsRanks() {
    executeOnTerminal("robustness", SAMPLES.resolve("handbook-tai"), "--runs", 256, "-o", results);
    assertExit(ExitCode.OK);
    assertOut("ranks in 90 % of 256 runs", "Written to " + results);
  }

  @Test
  void whatCannotBeIsSaid() throws IOException {
    execute("robustness", SmallEvaluation.in(home).folder());
    assertExit(ExitCode.USAGE);
    assertErr("robustness.yaml", "--file");
    execute("robustness", SAMPLES.resolve("handbook-tai"), "--runs", 0);
    assertExit(ExitCode.USAGE);
  }

  /** The program as a person at a terminal runs it. */
  static final class AtATerminal {
    private AtATerminal() {}

    public static void main(String[] arguments) {
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      System.exit(new Main(out, err, true).run(arguments));
    }
  }

  @Test
  void ctrlCWhileRanksAreProvenLeavesWholeFilesWithBounds() throws Exception {
    String stop = stopped("ranks proven", "INT");
    assertThat(stop).contains("Stopping", "ranks that were not proven by then are given as bounds");
    assertThat(stop).contains("Written to " + results);
    List<String> attainable = Files.readAllLines(results.resolve("attainable.csv"));
    assertThat(attainable).hasSize(1 + UNITS).anyMatch(line -> line.contains("bounds"));
    assertBounds(attainable);
    assertFilesAreWhole();
  }

  /** The manifest, which is written last, names the SHA-256 of every text. */
  private void assertFilesAreWhole() throws Exception {
    try (ZipFile workbook = new ZipFile(results.resolve("robustness.xlsx").toFile())) {
      assertThat(workbook.getEntry("xl/workbook.xml")).isNotNull();
    }
    String manifest = Files.readString(results.resolve("manifest.json"));
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*[.](csv|svg)|.*robustness.json")).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(manifest).as(file.toString()).contains(HexFormat.of().formatHex(hash));
      }
    }
  }

  @Test
  void ctrlCDuringTheRunsEndsTheProgramAndWritesNothing() throws Exception {
    String stop = stopped("runs", "INT", "--runs", "50000000");
    assertThat(stop).doesNotContain("Stopping");
    assertThat(results).doesNotExist();
  }

  /** Every rank that was drawn lies between the bounds. */
  private void assertBounds(List<String> attainable) throws IOException {
    List<String> ranks = Files.readAllLines(results.resolve("ranks.csv"));
    for (String unit : units(attainable)) {
      assertThat(Integer.parseInt(field(ranks, unit, "rank_best")))
          .isGreaterThanOrEqualTo(Integer.parseInt(field(attainable, unit, "best_bound")));
      assertThat(Integer.parseInt(field(ranks, unit, "rank_worst")))
          .isLessThanOrEqualTo(Integer.parseInt(field(attainable, unit, "worst_bound")));
    }
  }

  private static List<String> units(List<String> lines) {
    return lines.stream().skip(1).map(line -> cells(line).get(1)).toList();
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  private static String field(List<String> lines, String unit, String column) {
    String line = lines.get(1 + units(lines).indexOf(unit));
    return cells(line).get(cells(lines.get(0)).indexOf(column));
  }

  /** Runs the program, sends it a signal when it shows something, and returns what it said. */
  private String stopped(String shown, String signal, String... options) throws Exception {
    assumeTrue(
        Files.exists(Path.of("/proc/self/status")) && !ignoresInterrupts(),
        "signals are sent where the system lets processes get them");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AtATerminal.class.getName(),
                "robustness",
                evaluation().toString(),
                "-o",
                results.toString()));
    command.addAll(List.of(options));
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    boolean sent = false;
    try (BufferedReader reader = program.inputReader(StandardCharsets.UTF_8)) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        said.append((char) c);
        if (!sent && said.indexOf(shown) >= 0) {
          sent = true;
          new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid())).start().waitFor();
        }
      }
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      program.destroyForcibly();
    }
    assertThat(sent).as(said.toString()).isTrue();
    return said.toString();
  }

  /** A program that was started in the background of a script may ignore them; so do its own. */
  private static boolean ignoresInterrupts() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> line.substring("SigIgn:".length()).trim())
        .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & 2) != 0);
  }

  /** Invented units, too many for all their attainable ranks to be proven within minutes. */
  private Path evaluation() throws IOException {
    SmallEvaluation small = SmallEvaluation.in(home.resolve("many"));
    StringBuilder children = new StringBuilder();
    StringBuilder units = new StringBuilder("code,kind,name_en\n");
    StringBuilder cells = new StringBuilder("unit,indicator,value,status\n");
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < INDICATORS; i++) {
      children.append(
          "    - {id: i%d, name: {en: I%d}, weight: 1, unit: percent, score: {goalposts: [0, 100]}}\n"
              .formatted(i, i));
    }
    for (int u = 0; u < UNITS; u++) {
      units.append("u%d,town,Town %d\n".formatted(u, u));
      for (int i = 0; i < INDICATORS; i++) {
        cells.append("u%d,i%d,%d,observed\n".formatted(u, i, random.nextInt(101)));
      }
    }
    String framework = Files.readString(small.file("framework.yaml"));
    small.write(
        "framework.yaml", framework.substring(0, framework.indexOf("    - id: speed")) + children);
    small.write("units.csv", units.toString());
    small.write("observations.csv", cells.toString());
    small.write(
        "robustness.yaml",
        """
        formatVersion: 1
        seed: 1
        runs: 20000
        interval: 0.9
        choices: [{id: weights, weights: {bounds: {times: [0.5, 1.5]}}, over: indicators}]
        exact: {bounds: {times: [0.5, 1.5]}, over: indicators, seconds: 600}
        """);
    return small.folder();
  }
}
