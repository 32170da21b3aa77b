package org.govservices.evaluator.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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

  private static JavaClasses classes;

  @BeforeAll
  static void importAllModules() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
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
}
