package org.govservices.evaluator.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.reports.BandColours;
import org.govservices.evaluator.text.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {
  private static final Path DEMO = Path.of("..", "sample-data", "demo");

  @TempDir Path folder;

  @Test
  void drawsEveryChartThatTheEvaluationAsksFor() {
    assertThat(Charts.of(Evaluator.evaluate(DEMO)).pictures())
        .extracting(Picture::name)
        .containsExactly(
            "ranking-province",
            "ranking-city",
            "dimensions-province",
            "dimensions-city",
            "distribution",
            "radar-440300",
            "radar-370200");
  }

  @Test
  void saysOfEveryPictureThatItsDataAreSynthetic() {
    assertThat(Charts.of(Evaluator.evaluate(DEMO)).pictures())
        .allSatisfy(
            picture -> assertThat(picture.title()).contains("合成数据").contains("synthetic data"));
  }

  @Test
  void picturesAreOutlinesAndEqualInEveryLocale() throws IOException {
    Evaluation evaluation = Evaluator.evaluate(DEMO);
    Map<String, String> pictures = svg(evaluation);
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(svg(evaluation)).isEqualTo(pictures);
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(pictures.values()).allSatisfy(svg -> assertThat(svg).doesNotContain("<text"));
  }

  @Test
  void writesAnSvgAndAPngOfEveryPicture() throws IOException {
    assertThat(Charts.of(evaluation(5, 3, "[ranking, radar]")).write(folder))
        .containsExactly("ranking-city.svg", "ranking-city.png", "radar-u0.svg", "radar-u0.png");

    assertThat(folder)
        .isDirectoryContaining("glob:**/ranking-city.svg")
        .isDirectoryContaining("glob:**/ranking-city.png")
        .isDirectoryContaining("glob:**/radar-u0.svg")
        .isDirectoryContaining("glob:**/radar-u0.png");
  }

  @Test
  void aPictureGrowsWithItsUnitsUntilItBreaksIntoColumns() throws IOException {
    Picture forty = ranking(40);
    Picture states = ranking(193);

    assertThat(forty.height()).isGreaterThan(40 * 20);
    assertThat(states.height()).as("three columns").isLessThan(100 * 14);
    assertThat(states.width()).isGreaterThan(forty.width());
  }

  @Test
  void skipsDimensionsAndRadarOfAnIndexWithOneDimension() throws IOException {
    assertThat(skipped(evaluation(8, 1, "[dimensions, radar]")))
        .containsExactly(
            "dimensions-city: the index has one dimension only",
            "radar-u0: fewer than 3 dimensions have a score");
  }

  @Test
  void skipsWhatWouldShowOneUnitOnly() throws IOException {
    assertThat(skipped(evaluation(1, 3, "[ranking, dimensions, distribution, radar]")))
        .containsExactly(
            "ranking-city: fewer than two units have a rank",
            "dimensions-city: fewer than two units have scores",
            "distribution: no group has 5 units with scores",
            "radar-u0: fewer than 3 units of its kind have scores");
  }

  /** u0 to u7 score 1 to 8; a veto caps the band of the last, whose bar so is of the lower band. */
  @Test
  void barsAreStackedOfTheBandsThatUnitsHave() throws IOException {
    evaluation(8, 3, "[distribution]");
    Path framework = folder.resolve("evaluation/framework.yaml");
    String text =
        Files.readString(framework)
            .replace(
                "ranking:",
                """
                bands:
                  - {id: high, name: {en: High}, above: 4}
                  - {id: low, name: {en: Low}}
                ranking:\
                """);
    Files.writeString(framework, text);
    Evaluation free = Evaluator.evaluate(folder.resolve("evaluation"));
    Files.writeString(
        framework,
        text.replace(
            "index:\n",
            "index:\n  adjust:\n    - {veto: {when: {indicator: i0, above: 7},"
                + " then: {cap-band: low}}}\n"));
    Evaluation capped = Evaluator.evaluate(folder.resolve("evaluation"));
    BandColours colours = new BandColours(free.framework().bands());
    Color high = colours.full(free.framework().bands().get(0));
    Color low = colours.full(free.framework().bands().get(1));
    String before = svg(free).get("distribution");
    String after = svg(capped).get("distribution");
    assertThat(filled(after, low)).isEqualTo(filled(before, low) + 1);
    assertThat(filled(after, high)).isEqualTo(filled(before, high) - 1);
  }

  private static int filled(String svg, Color colour) {
    String fill =
        "fill=\"rgb(%d,%d,%d)\"".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
    return svg.split(Pattern.quote(fill), -1).length - 1;
  }

  @Test
  void skippingIsADecisionOfTheReport() throws IOException {
    assertThat(Charts.of(evaluation(8, 2, "[radar]")).skipped())
        .containsExactly(
            new Decision(
                Decision.Stage.REPORT,
                "chart-skipped",
                "u0",
                "",
                new LocalText(
                    "radar-u0: fewer than 3 dimensions have a score", "radar-u0：有得分的维度不足 3 个")));
  }

  @Test
  void saysWhichNamesTheFontCannotShow() throws IOException {
    Evaluation evaluation = evaluation(5, 3, "[ranking]");
    Files.writeString(
        folder.resolve("evaluation/units.csv"),
        "code,kind,name_en,name_zh\nu0,city,กรุงเทพ,\n"
            + each(5, "u%1$d,city,City %1$d,\n").substring("u0,city,City 0,\n".length()));

    assertThat(Charts.of(Evaluator.evaluate(evaluation.spec().file())).decisions())
        .extracting(Decision::event, Decision::unit)
        .containsExactly(tuple("not-in-font", "u0"));
  }

  @Test
  void namesTheCharactersOfBandsAndNodesThatTheFontCannotShow() throws IOException {
    Evaluation evaluation = evaluation(5, 3, "[ranking]");
    Path units = folder.resolve("evaluation/units.csv");
    Files.writeString(units, Files.readString(units).replace("City 0", "กข"));
    assertThat(Charts.of(Evaluator.evaluate(evaluation.spec().file())).notInFont())
        .extracting(Decision::detail)
        .containsExactly("the charts' font lacks ก (U+0E01), ข (U+0E02) of 'กข'");
  }

  @Test
  void groupsWhoseNamesHaveNoLatinLettersGetFilesOfTheirOwn() throws IOException {
    evaluation(6, 3, "[ranking]");
    Path units = folder.resolve("evaluation/units.csv");
    Files.writeString(units, Files.readString(units).replaceAll("(u[0-2]),city", "$1,华北"));
    Files.writeString(units, Files.readString(units).replaceAll("(u[3-5]),city", "$1,华东"));

    assertThat(Charts.of(Evaluator.evaluate(folder.resolve("evaluation"))).pictures())
        .extracting(Picture::name)
        .containsExactly("ranking", "ranking-2");
  }

  private Picture ranking(int units) throws IOException {
    return Charts.of(evaluation(units, 3, "[ranking]")).pictures().get(0);
  }

  private static List<String> skipped(Evaluation evaluation) {
    return Charts.of(evaluation).skipped().stream().map(Decision::detail).toList();
  }

  private Map<String, String> svg(Evaluation evaluation) throws IOException {
    Map<String, String> svg = new TreeMap<>();
    for (Picture picture : Charts.of(evaluation).pictures()) {
      Path file = folder.resolve(picture.name());
      picture.writeSvg(file);
      svg.put(picture.name(), Files.readString(file));
    }
    return svg;
  }

  /** Cities u0, u1, … whose scores are 1, 2, … points at every dimension. */
  private Evaluation evaluation(int units, int dimensions, String charts) throws IOException {
    Path files = Files.createDirectories(folder.resolve("evaluation"));
    String indicators =
        each(
            dimensions,
            "    - {id: i%1$d, name: {en: Dimension %1$d}, weight: 1, unit: points,"
                + " score: {goalposts: [0, 200]}}\n");
    Files.writeString(
        files.resolve("framework.yaml"),
        """
        formatVersion: 1
        id: test
        edition: 1
        title: {en: Test}
        status: illustrative
        scale: [0, 200]
        grading: {decimals: 2, rounding: half-up}
        ranking: {within: kind, ties: dense}
        defaults:
          aggregate: arithmetic
          missing: {not-found: zero, failed: exclude, not-applicable: exclude}
          least-coverage: 0.5
          direction: higher
        index:
          children:
        """
            + indicators);
    Files.writeString(
        files.resolve("evaluation.yaml"),
        """
        formatVersion: 1
        id: test
        title: {en: Test}
        framework: framework.yaml
        units: units.csv
        data: synthetic
        observations:
          - {file: values.csv, layout: wide, source: crawled}
        absent: failed
        language: en
        seed: 1
        reports: {charts: %s, radars: [u0]}
        """
            .formatted(charts));
    Files.writeString(
        files.resolve("units.csv"),
        "code,kind,name_en,name_zh\n" + each(units, "u%1$d,city,City %1$d,\n"));
    Files.writeString(
        files.resolve("values.csv"),
        "unit"
            + each(dimensions, ",i%d")
            + "\n"
            + IntStream.range(0, units)
                .mapToObj(u -> "u" + u + ("," + (u + 1)).repeat(dimensions) + "\n")
                .collect(Collectors.joining()));
    return Evaluator.evaluate(files);
  }

  private static String each(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(Locale.ROOT, format, i))
        .collect(Collectors.joining());
  }
}
