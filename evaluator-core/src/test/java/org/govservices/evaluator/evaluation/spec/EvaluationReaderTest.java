package org.govservices.evaluator.evaluation.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.observation.ObservationFile;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.testing.SampleData;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.govservices.evaluator.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationReaderTest extends SmallEvaluationTest {
  private static final String FILE = "evaluation.yaml";

  @Test
  void aFolderStandsForItsEvaluationAndPathsAreRelativeToIt() {
    EvaluationSpec spec = EvaluationReader.read(SampleData.folder("demo"));
    assertThat(spec.id()).isEqualTo("demo");
    assertThat(spec.data()).isEqualTo(EvaluationSpec.Data.SYNTHETIC);
    assertThat(spec.language()).isEqualTo(Language.BOTH);
    assertThat(spec.seed()).isEqualTo(20200526);
    assertThat(spec.absent()).contains(Status.FAILED);
    assertThat(spec.published()).isEmpty();
    assertThat(spec.framework()).endsWith(Path.of("indicators/cn-gov-services/framework.yaml"));
    assertThat(spec.radars()).containsExactly("440300", "370200");
    assertThat(spec.inputs())
        .extracting(path -> path.getFileName().toString())
        .containsExactly(
            "evaluation.yaml",
            "framework.yaml",
            "units.csv",
            "crawled-synthetic.csv",
            "submitted-synthetic.csv");
    ObservationFile submitted =
        spec.observations().stream()
            .filter(file -> file.layout() == ObservationFile.Layout.WIDE)
            .findFirst()
            .orElseThrow();
    assertThat(submitted.origin()).isEqualTo(Origin.SUBMITTED);
    assertThat(submitted.markers())
        .containsEntry("", Status.FAILED)
        .containsEntry("/", Status.NOT_APPLICABLE)
        .containsEntry("无", Status.NOT_FOUND);
  }

  @Test
  void gb18030IsAnEncodingThatAFileMayDeclare() {
    small.replace(FILE, "source: crawled}", "source: crawled, encoding: gb18030}");
    assertThat(EvaluationReader.read(folder).observations().get(0).form().encoding())
        .isEqualTo(Charset.forName("GB18030"));
  }

  @Test
  void withoutAStatedRuleAbsentCellsAreRefused() {
    assertThat(EvaluationReader.read(folder).absent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          language: en      | langauge: en      | 9:1: unknown key 'langauge'; maybe 'language'?
          language: en      | language: fr      | 9:11: found 'fr'; expected one of en, zh, both
          data: synthetic   | data: fake        | 6:7: found 'fake'; expected one of real, synthetic
          layout: long      | layout: tall      | 8:38: found 'tall'; expected one of long, wide
          source: crawled   | source: scraped   | 8:52: found 'scraped'; expected one of crawled
          seed: 1           | seed: soon        | 10:7: found 'soon'; expected a whole number of at most 18 digits
          seed: 1           | seed: 99999999999999999999 | 10:7: found '99999999999999999999'; expected a whole number
          source: crawled}  | source: crawled, encoding: latin1} | 8:71: found 'latin1'; expected one of utf-8, gb18030, gbk, utf-16, utf-16le, windows-1252
          seed: 1           | absent: observed  | 10:9: found 'observed'; expected one of refuse, not-found, failed, not-applicable
          """)
  void aMistakeIsReportedWithItsPlace(String right, String wrong, String expected) {
    small.replace(FILE, right, wrong);
    assertThat(small.problems())
        .filteredOn(found -> !found.endsWith("is missing"))
        .singleElement()
        .asString()
        .startsWith("evaluation.yaml:" + expected);
  }

  @Test
  void aRadarOfAnUnknownUnitIsReportedWhereItStands() {
    small.replace(FILE, "seed: 1", "seed: 1\nreports: {radars: [a, c]}");
    assertThat(small.problems()).containsExactly("evaluation.yaml:11:23: no unit 'c'");
  }

  @Test
  void aRankingWithinAnUnknownGroupIsReportedWhereTheFrameworkSaysIt() {
    small
        .framework("within: all", "within: regoin")
        .write("units.csv", "code,kind,name_en,region\na,city,A,North\nb,city,B,South\n");
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml:11:19: the units have no column 'regoin';"
                + " expected one of all, kind, region; maybe 'region'?");
  }

  @Test
  void aRankingWithinAGroupColumnRanksItsGroupsApart() {
    small
        .framework("within: all", "within: region")
        .write("units.csv", "code,kind,name_en,region\na,city,A,North\nb,city,B,South\n");
    Evaluation evaluation = small.evaluate();
    assertThat(evaluation.groups()).extracting("name").containsExactly("North", "South");
    assertThat(evaluation.result(0, 0).rank()).hasValue(1);
    assertThat(evaluation.result(1, 0).rank()).hasValue(1);
  }
}
