package org.govservices.evaluator.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which part may depend on which: cli on all; reports on analysis and core; analysis and records on
 * core; core on none.
 */
class ArrowsTest {

  private static final String EVERYTHING = "org.govservices.evaluator..";
  private static final String CLI = "org.govservices.evaluator.cli..";
  private static final String REPORTS = "org.govservices.evaluator.reports..";
  private static final String RECORDS = "org.govservices.evaluator.records..";
  private static final String[] ANALYSIS = {
    "org.govservices.evaluator.coherence..",
    "org.govservices.evaluator.robustness..",
    "org.govservices.evaluator.weighting.."
  };
  private static final String SPARK = "org.govservices.evaluator.spark..";

  /** Core's tests, which those of other modules use. */
  private static final Pattern TEST_KIT = Pattern.compile(".*(-tests\\.jar|/test/).*");

  private static JavaClasses classes;

  @BeforeAll
  static void importAllModules() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.matches(TEST_KIT))
            .importPackages("org.govservices.evaluator");
  }

  @Test
  void coreKnowsNeitherReportsNorRecordsNorCommands() {
    noClasses()
        .that()
        .resideInAPackage(EVERYTHING)
        .and()
        .resideOutsideOfPackages(REPORTS, RECORDS, CLI)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(REPORTS, RECORDS, CLI)
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void onlyReportsAndCommandsDependOnAnalyses() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ANALYSIS)
        .and()
        .resideOutsideOfPackages(REPORTS, CLI)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ANALYSIS)
        .check(classes);
  }

  @Test
  void coreKnowsNoWorkbooksChartsCommandLinesDatabasesOrClusters() {
    noClasses()
        .that()
        .resideInAPackage(EVERYTHING)
        .and()
        .resideOutsideOfPackages(REPORTS, RECORDS, CLI)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.poi..",
            "org.jfree..",
            "org.apache.batik..",
            "java.awt..",
            "picocli..",
            "me.tongfei..",
            "java.sql..",
            "org.duckdb..",
            "org.apache.spark..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void reportsKnowOnlyCoreAndAnalyses() {
    noClasses()
        .that()
        .resideInAPackage(REPORTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CLI, RECORDS, "picocli..", "me.tongfei..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void recordsKnowOnlyCore() {
    noClasses()
        .that()
        .resideInAPackage(RECORDS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CLI, REPORTS, SPARK, "picocli..", "me.tongfei..", "org.apache.spark..")
        .check(classes);
  }

  @Test
  void commandsLeaveWorkbooksChartsAndDatabasesToOthers() {
    noClasses()
        .that()
        .resideInAPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.poi..",
            "org.jfree..",
            "org.apache.batik..",
            "java.sql..",
            "org.duckdb..",
            "org.apache.spark..")
        .check(classes);
  }

  /** A package and what stands below it is one room here: its own rooms may know each other. */
  @Test
  void noPackageDependsOnOneThatDependsOnIt() {
    slices().matching("org.govservices.evaluator.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void theArchitectureNamesEveryPackage() throws IOException {
    String map = Files.readString(Path.of("../docs/ARCHITECTURE.md"));
    List<String> named =
        Pattern.compile("(?m)^- `([a-z.]+)` ")
            .matcher(map)
            .results()
            .map(MatchResult::group)
            .map(line -> line.substring(3, line.length() - 2))
            .filter(name -> !name.equals("spark")) // not on the path of commands
            .toList();
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            classes.stream()
                .map(c -> c.getPackageName().substring("org.govservices.evaluator".length()))
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(1))
                .distinct()
                .toList());
  }
}
