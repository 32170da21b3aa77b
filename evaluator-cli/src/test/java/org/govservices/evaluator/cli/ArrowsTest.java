package org.govservices.evaluator.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which part may know which: cli knows reports and core, reports know core, core knows neither. */
class ArrowsTest {

  private static final String EVERYTHING = "org.govservices.evaluator..";
  private static final String CLI = "org.govservices.evaluator.cli..";
  private static final String REPORTS = "org.govservices.evaluator.reports..";

  private static JavaClasses classes;

  @BeforeAll
  static void importAllModules() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.govservices.evaluator");
  }

  @Test
  void coreKnowsNeitherReportsNorCommands() {
    noClasses()
        .that()
        .resideInAPackage(EVERYTHING)
        .and()
        .resideOutsideOfPackages(REPORTS, CLI)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(REPORTS, CLI)
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void coreKnowsNoWorkbooksChartsCommandLinesDatabasesOrClusters() {
    noClasses()
        .that()
        .resideInAPackage(EVERYTHING)
        .and()
        .resideOutsideOfPackages(REPORTS, CLI)
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
  void reportsKnowOnlyCore() {
    noClasses()
        .that()
        .resideInAPackage(REPORTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CLI, "picocli..", "me.tongfei..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void commandsLeaveWorkbooksAndChartsToReports() {
    noClasses()
        .that()
        .resideInAPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.jfree..", "org.apache.batik..")
        .check(classes);
  }
}
