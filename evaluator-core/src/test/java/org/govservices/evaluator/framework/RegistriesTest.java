package org.govservices.evaluator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govservices.evaluator.method.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method that is registered can be written, read about and traced to its source. */
class RegistriesTest {
  static Stream<Arguments> methods() {
    return Registries.ALL.stream()
        .flatMap(
            entry ->
                entry.methods().all().stream()
                    .map(method -> Arguments.of(entry.key(), method.name(), method)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("methods")
  void everyCardIsFilledIn(String key, String name, Method<?> method) {
    assertThat(List.of(method.summary(), method.needs(), method.source()))
        .allSatisfy(text -> assertThat(text).isNotBlank());
    assertThat(method.summary()).endsWith(".");
    assertThat(method.parameters())
        .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank())
        .extracting(Method.Parameter::name)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("methods")
  void theSchemaKnowsEveryMethodAndItsSettings(String key, String name, Method<?> method)
      throws IOException {
    JsonNode schema = schema().at("/$defs/" + key);
    JsonNode methods = key.equals("adjust") ? schema.path("items") : schema;
    JsonNode settings = methods.path("properties").path(name);
    boolean isBare = settings.isMissingNode();
    assertThat(isBare && !method.parameters().isEmpty()).as("no entry in the schema").isFalse();
    TreeSet<String> known = new TreeSet<>();
    settings.path("properties").fieldNames().forEachRemaining(known::add);
    if (!known.isEmpty()) {
      assertThat(method.parameters()).extracting(Method.Parameter::name).hasSameElementsAs(known);
    }
  }

  @Test
  void everyMethodOfTheSchemaIsRegistered() throws IOException {
    for (Registries.Entry entry : Registries.ALL) {
      JsonNode schema = schema().at("/$defs/" + entry.key());
      JsonNode methods = entry.key().equals("adjust") ? schema.path("items") : schema;
      assertThat(entry.methods().names())
          .as(entry.key())
          .containsAll(() -> methods.path("properties").fieldNames());
    }
  }

  private static JsonNode schema() throws IOException {
    return new JsonMapper().readTree(Path.of("..", "indicators", "framework.schema.json").toFile());
  }
}
