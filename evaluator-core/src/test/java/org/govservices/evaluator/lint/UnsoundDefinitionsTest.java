package org.govservices.evaluator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.input.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of unsound and broken definitions in {@code unsound.yaml}, each with what it gets. */
class UnsoundDefinitionsTest {
  private static final List<String> FILES =
      List.of("framework.yaml", "evaluation.yaml", "units.csv", "observations.csv");

  @TempDir Path folder;

  /**
   * A definition that is the sound one but for a change.
   *
   * @param change replacements of texts that stand once in all files
   * @param values columns of observations.csv or units.csv, their values in the order of the units,
   *     - for none
   * @param says everything that is said of it
   */
  record Case(
      String name, Map<String, String> change, Map<String, String> values, List<String> says) {
    Case {
      change = change == null ? Map.of() : change;
      values = values == null ? Map.of() : values;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> table() throws IOException {
    try (InputStream in = UnsoundDefinitionsTest.class.getResourceAsStream("unsound.yaml")) {
      return new YAMLMapper().readValue(in, new TypeReference<>() {});
    }
  }

  @BeforeEach
  void copyTheSoundDefinition() throws IOException {
    for (String file : FILES) {
      try (InputStream in = UnsoundDefinitionsTest.class.getResourceAsStream("sound/" + file)) {
        Files.copy(in, folder.resolve(file));
      }
    }
  }

  @Test
  void nothingIsSaidOfTheSoundDefinition() {
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("table")
  void everyUnsoundDefinitionGetsItsMessage(Case unsound) throws IOException {
    for (Map.Entry<String, String> change : unsound.change().entrySet()) {
      replace(change.getKey(), change.getValue());
    }
    for (Map.Entry<String, String> column : unsound.values().entrySet()) {
      setColumn(column.getKey(), List.of(column.getValue().split(" +", -1)));
    }
    assertThat(said()).isEqualTo(unsound.says());
  }

  @Test
  void everyRuleOnADefinitionAndItsDataIsInTheTable() throws IOException {
    Set<String> told = new LinkedHashSet<>();
    for (Case unsound : table()) {
      unsound.says().forEach(message -> told.add(message.replaceAll("(?s).*\\[(.*?)]$", "$1")));
    }
    assertThat(told)
        .containsAll(
            Stream.<List<? extends LintRule>>of(LintRules.ON_FRAMEWORK, LintRules.ON_DATA)
                .flatMap(List::stream)
                .map(rule -> rule.card().id())
                .toList());
  }

  @Test
  void theTableHasAtLeastFortyDefinitions() throws IOException {
    assertThat(table()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  /** The problems that stop the evaluation, or the findings when nothing does. */
  private List<String> said() {
    String prefix = folder.toAbsolutePath().normalize().toString().replace('\\', '/') + "/";
    List<String> said = new ArrayList<>();
    try {
      Evaluator.evaluate(folder).findings().forEach(finding -> said.add(finding.toString()));
    } catch (InvalidInputException e) {
      e.problems().forEach(problem -> said.add(problem.toString()));
    }
    return said.stream().map(message -> message.replace(prefix, "")).toList();
  }

  private void replace(String old, String replacement) throws IOException {
    int found = 0;
    for (String file : FILES) {
      String text = Files.readString(folder.resolve(file));
      found += text.split(Pattern.quote(old), -1).length - 1;
      Files.writeString(folder.resolve(file), text.replace(old, replacement));
    }
    assertThat(found).as("stands once: " + old).isEqualTo(1);
  }

  private void setColumn(String column, List<String> values) throws IOException {
    for (String file : List.of("units.csv", "observations.csv")) {
      List<String> lines = Files.readAllLines(folder.resolve(file));
      int index = List.of(lines.get(0).split(",", -1)).indexOf(column);
      for (int row = 1; index >= 0 && row < lines.size(); row++) {
        String[] fields = lines.get(row).split(",", -1);
        fields[index] = values.get(row - 1).replace("-", "");
        lines.set(row, String.join(",", fields));
      }
      Files.write(folder.resolve(file), lines);
    }
  }
}
