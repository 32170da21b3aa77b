package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code collect}, {@code records}, and {@code run} on records of invented towns. */
class CollectCommandTest extends CommandTest {
  private SmallEvaluation small;

  @BeforeEach
  void recordsOfItems() throws IOException {
    small = SmallEvaluation.in(home.resolve("small"));
    small.edit(
        "evaluation.yaml",
        "observations:\n",
        """
        tables:
          items:
            files: "{data}/items.csv"
            format: csv
            key: [code]
            skip-at-most: 1
            columns: {code: text, town: text, online: integer}
        observations:
          - {layout: records, source: crawled}
        """);
    small.edit("observations.csv", "a,speed,80,observed\n", "");
    small.edit("observations.csv", "c,speed,,failed\n", "");
    small.edit("observations.csv", "b,speed,20,observed\n", "");
    Files.createDirectories(small.file("records"));
    small.write(
        "records/speed.sql",
        """
        -- indicator: speed
        -- tables: [items]
        -- aggregation: share
        -- times: 100
        -- none: failed
        SELECT town AS unit, count(*) FILTER (WHERE online = 1) AS numerator,
          count(*) AS denominator, count(*) AS n
        FROM items GROUP BY town
        -- records
        SELECT town AS unit, code AS record, CASE WHEN online = 1 THEN 0 ELSE 1 END AS lost
        FROM items
        """);
    Files.createDirectories(home.resolve("data"));
    Files.writeString(
        home.resolve("data/items.csv"),
        "code,town,online\n1,a,1\n2,a,0\n3,b,1\n4,b,?\n5,z,1\n6,a,1\n7,a,1\n");
  }

  @Test
  void collectWritesObservationsAndWhereEveryRecordWent() throws IOException {
    Path out = home.resolve("out");
    execute("collect", small.folder(), "--data", home.resolve("data"), "-o", out);
    assertOk();
    assertOut("table\titems\t7\t1\t8\t1\t0\t6\t1", "metric\tspeed\titems\t7\t5\t1\t0\t1");
    assertThat(Files.readString(out.resolve("observations.csv")))
        .isEqualTo(
            """
            unit,indicator,value,status,standard_error,n,edition,source,evidence
            a,speed,75,observed,,4,2020,crawled,speed.sql
            b,speed,100,observed,,1,2020,crawled,speed.sql
            c,speed,,failed,,,2020,crawled,"no record counts"
            """);
    assertThat(Files.readString(out.resolve("accounts.csv"))).endsWith("speed,items,7,5,1,0,1\n");
    assertThat(Files.readString(out.resolve("rejected.csv")))
        .contains("items.csv,5,online,", "4,b,?");
    assertThat(out.resolve("observations.parquet")).isNotEmptyFile();
  }

  @Test
  void everyLineIsOneOfTheHeaderOrEmptyOrOfARecordOrRejected() throws IOException {
    small.edit("evaluation.yaml", "skip-at-most: 1", "skip-at-most: 4");
    Files.writeString(
        home.resolve("data/items.csv"),
        "code,town,online\n1,a,1\n\n2,\"a\n\",0\n=3,a,?\r\n4,b,1\n\"5,a,1\n6,a,1\n7,b,0\n");
    Path out = home.resolve("out");
    execute("collect", small.folder(), "--data", home.resolve("data"), "-o", out);
    // 10 lines: a header, one empty, 1 + 2 + 1 of records, 1 and 3 rejected, one record of two
    // lines
    assertOut("table\titems\t7\t4\t10\t1\t1\t4\t4", "metric\tspeed\titems\t7\t3\t0\t0\t4");
    assertThat(Files.readString(out.resolve("rejected.csv")))
        .contains(",\"=3,a,?\"\n", ",\"\"\"5,a,1\n6,a,1\n7,b,0\"\n");
  }

  @Test
  void whatWasCollectedIsMadeAgainByVerify() throws IOException {
    Path out = home.resolve("out");
    execute("collect", small.folder(), "--data", home.resolve("data"), "-o", out);
    execute("verify", out);
    assertOk();
    Path accounts = out.resolve("accounts.csv");
    Files.writeString(accounts, Files.readString(accounts).replace("7,5,1,0,1", "7,6,1,0,0"));
    execute("verify", out);
    assertExit(ExitCode.DIFFERENT);
    assertOut("accounts.csv: line 2");
  }

  @Test
  void itsObservationsAreAFileThatAnEvaluationReads() throws IOException {
    Path out = home.resolve("out");
    execute("collect", small.folder(), "--data", home.resolve("data"), "-o", out);
    small.edit(
        "evaluation.yaml",
        "{layout: records, source: crawled}",
        "{file: ../out/observations.csv, layout: long, source: crawled}");
    execute("run", small.folder(), "-o", home.resolve("from-file"));
    assertExit(ExitCode.OK);
    small.edit(
        "evaluation.yaml",
        "{file: ../out/observations.csv, layout: long, source: crawled}",
        "{layout: records, source: crawled}");
    execute("run", small.folder(), "--data", home.resolve("data"), "-o", home.resolve("direct"));
    assertExit(ExitCode.OK);
    assertThat(home.resolve("direct/scores.csv"))
        .hasSameTextualContentAs(home.resolve("from-file/scores.csv"));
  }

  @Test
  void aRunOnRecordsCanBeVerifiedAndItsManifestNamesTheirFiles() throws IOException {
    Path out = home.resolve("out");
    execute("run", small.folder(), "--data", home.resolve("data"), "-o", out);
    assertExit(ExitCode.OK);
    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("records/speed.sql", "../data/items.csv");
    assertThat(Files.readString(out.resolve("evaluation.json")))
        .contains("7 records = 5 used + 1 of other units + 0 out of scope + 1 rejected");
    execute("verify", out);
    assertOk();
    Files.writeString(home.resolve("data/items.csv"), "code,town,online\n1,a,1\n");
    execute("verify", out);
    assertExit(ExitCode.DIFFERENT);
    assertOut("../data/items.csv: this input changed since the run");
  }

  @Test
  void recordsListsThoseThatLostPointsFirst() {
    execute("records", small.folder(), "a", "speed", "--data", home.resolve("data"));
    assertOk();
    assertThat(out()).isEqualTo("unit,lost,record\na,1,2\na,0,1\na,0,6\na,0,7\n");
    execute(
        "records", small.folder(), "Alpha", "speed", "--limit", 1, "--data", home.resolve("data"));
    assertThat(out()).isEqualTo("unit,lost,record\na,1,2\n");
  }

  @Test
  void recordsOfWhatDoesNotComeFromRecords() {
    execute("records", small.folder(), "a", "reach", "--data", home.resolve("data"));
    assertExit(ExitCode.USAGE);
    assertErr("'reach' does not come from records");
    execute("records", small.folder(), "q", "speed", "--data", home.resolve("data"));
    assertExit(ExitCode.USAGE);
    assertErr("No unit 'q'");
  }

  @Test
  void aBrokenTableLeavesNothingBehind() throws IOException {
    Files.writeString(
        home.resolve("data/items.csv"), "code,town,online\n1,a,?\n1,a,?\n1,a,1\n1,a,1\n");
    Path out = home.resolve("out");
    execute("collect", small.folder(), "--data", home.resolve("data"), "-o", out);
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("items.csv:2 [online]", "(also in line 3)", "2 records of 'items'");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("small", "data");
    }
  }

  @Test
  void checkReadsTheDefinitionsOfAFramework() throws IOException {
    execute("check", small.file("framework.yaml"));
    assertExit(ExitCode.OK);
    small.edit("records/speed.sql", "FROM items GROUP BY", "FROM read_csv('x') GROUP BY");
    execute("check", small.file("framework.yaml"));
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("records/speed.sql:8:6: reads from read_csv(…)");
  }

  @Test
  void anEngineThatIsNotInstalled() {
    execute("collect", small.folder(), "--data", home.resolve("data"), "--engine", "dukdb");
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("no engine 'dukdb' is installed; there is duckdb", "maybe 'duckdb'?");
  }

  @Test
  void sparkIsAddedByThoseWhoWantIt() {
    execute("collect", small.folder(), "--data", home.resolve("data"), "--engine", "spark");
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("no engine 'spark' is installed; there is duckdb", "docs/guide/records.md");
  }

  @Test
  void aSettingOfAnotherEngineIsRefused() {
    execute("collect", small.folder(), "--data", home.resolve("data"), "--master", "local[2]");
    assertExit(ExitCode.INVALID_INPUT);
    assertErr("has no setting of its own; found 'spark.master=local[2]'");
  }

  @Test
  void aPersonSeesWhereTheRecordsWent() {
    executeOnTerminal(
        "collect", small.folder(), "--data", home.resolve("data"), "-o", home.resolve("out"));
    assertOut("out of scope", "speed (items)", "Written to");
  }

  @Test
  void memoryThreadsAndSpillFolderAreGivenToTheEngineAndTheFolderIsLeftEmpty() throws IOException {
    Path spill = home.resolve("spill");
    execute(
        "collect",
        small.folder(),
        "--data",
        home.resolve("data"),
        "-o",
        home.resolve("out"),
        "--memory",
        "200MB",
        "--threads",
        1,
        "--spill",
        spill);
    assertOk();
    assertThat(spill).isEmptyDirectory();
    execute(
        "collect",
        small.folder(),
        "--data",
        home.resolve("data"),
        "-o",
        home.resolve("out"),
        "--memory",
        "much");
    assertExit(ExitCode.USAGE);
    assertErr("--memory");
  }

  @Test
  void recordsTakesAnIndicatorByItsName() {
    execute("records", small.folder(), "Alpha", "Speed", "--data", home.resolve("data"));
    assertOk();
    String byName = out();
    execute("records", small.folder(), "a", "speed", "--data", home.resolve("data"));
    assertThat(out()).isEqualTo(byName).startsWith("unit,lost,record\n");
  }

  @Test
  void recordsSaysWhereAValueThatIsNotFromRecordsStands() {
    execute("records", small.folder(), "a", "Reach", "--data", home.resolve("data"));
    assertExit(ExitCode.USAGE);
    assertThat(err().lines())
        .singleElement()
        .asString()
        .startsWith("'reach' does not come from records: no definition feeds it; its value of a is")
        .contains("observations.csv:2:");
  }

  @Test
  void coherenceReadsRecordsFromTheFolderThatIsNamed() {
    execute("coherence", small.folder(), "--data", home.resolve("data"), "-o", home.resolve("out"));
    assertExit(ExitCode.OK);
  }
}
