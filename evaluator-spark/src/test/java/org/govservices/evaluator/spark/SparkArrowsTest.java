package org.govservices.evaluator.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spark knows records and core; nobody knows Spark: it is found at run time. */
class SparkArrowsTest {
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
  void sparkKnowsRecordsAndCore() {
    noClasses()
        .that()
        .resideInAPackage(SPARK)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.govservices.evaluator.cli..",
            "org.govservices.evaluator.reports..",
            "org.duckdb..",
            "java.sql..",
            "picocli..")
        .check(classes);
  }

  @Test
  void nobodyKnowsSpark() {
    noClasses()
        .that()
        .resideInAPackage("org.govservices.evaluator..")
        .and()
        .resideOutsideOfPackage(SPARK)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SPARK, "org.apache.spark..", "scala..")
        .check(classes);
  }
}
