package org.govservices.evaluator.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govservices.evaluator.adjustment.Adjustments;
import org.govservices.evaluator.aggregation.Aggregations;
import org.govservices.evaluator.imputation.Imputations;
import org.govservices.evaluator.normalisation.ScoringRules;
import org.govservices.evaluator.normalisation.Transforms;
import org.govservices.evaluator.treatment.Treatments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A method that nobody can read about does not exist. */
class MethodsDocumentedTest {
  private static final Path DOCS = Path.of("..", "docs");

  static Stream<Methods<?>> registries() {
    return Stream.of(
        ScoringRules.ALL,
        Transforms.ALL,
        Aggregations.ALL,
        Adjustments.ALL,
        Imputations.ALL,
        Treatments.ALL);
  }

  @ParameterizedTest
  @MethodSource("registries")
  void everyMethodStandsInTheDocumentation(Methods<?> methods) throws IOException {
    String text =
        Files.readString(DOCS.resolve("METHODS.md"))
            + Files.readString(DOCS.resolve("methods").resolve("imputation.md"))
            + Files.readString(DOCS.resolve("methods").resolve("treatment.md"));
    assertThat(methods.names())
        .allSatisfy(name -> assertThat(text).containsPattern("`\\{?" + name + "[`:]"));
  }

  @ParameterizedTest
  @MethodSource("registries")
  void everyMethodSaysWhatItNeedsAndWhereItComesFrom(Methods<?> methods) {
    List<? extends Method<?>> cards = methods.all();
    assertThat(cards)
        .allSatisfy(
            card -> {
              assertThat(card.summary()).as(card.name()).endsWith(".");
              assertThat(card.needs()).as(card.name()).isNotBlank();
              if (!card.name().equals("none")) {
                assertThat(card.source()).as(card.name()).isNotBlank();
              }
            });
  }
}
