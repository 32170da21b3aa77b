package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govservices.evaluator.method.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every weighting method that is registered can be written and read about. */
class WeightingSchemaTest {
  static Stream<Method<Weighting>> methods() {
    return Weightings.ALL.all().stream();
  }

  private static JsonNode schema() throws IOException {
    return new JsonMapper()
        .readTree(Files.readString(Path.of("..", "sample-data", "weighting.schema.json")))
        .at("/$defs/" + Weightings.KEY + "/properties");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theSchemaKnowsEveryMethodAndItsSettings(Method<Weighting> method) throws IOException {
    Set<String> known = new TreeSet<>();
    schema().path(method.name()).path("properties").fieldNames().forEachRemaining(known::add);
    assertThat(method.parameters())
        .extracting(Method.Parameter::name)
        .containsExactlyInAnyOrderElementsOf(known);
    assertThat(method.summary()).endsWith(".");
    assertThat(method.needs()).isNotBlank();
    assertThat(method.source()).isNotBlank();
  }

  @Test
  void everyMethodOfTheSchemaIsRegistered() throws IOException {
    assertThat(Weightings.ALL.names()).containsAll(() -> fieldNames());
  }

  private static Iterator<String> fieldNames() {
    try {
      return schema().fieldNames();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
