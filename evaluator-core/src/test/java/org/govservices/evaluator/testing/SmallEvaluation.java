package org.govservices.evaluator.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.input.InvalidInputException;

/**
 * A small valid evaluation of two units in a folder of its own; a test changes the lines it is
 * about. Weights, values and names are made up.
 */
public final class SmallEvaluation {
  private static final String FRAMEWORK =
      """
      formatVersion: 1
      id: small
      edition: 2024
      title: {en: Small}
      status: illustrative
      scale: [0, 100]
      grading: {decimals: 2, rounding: half-up}
      bands:
        - {id: high, name: {en: High}, above: 90}
        - {id: low, name: {en: Low}}
      ranking: {within: all, ties: dense}
      defaults:
        aggregate: arithmetic
        missing: {not-found: zero, failed: exclude, not-applicable: exclude}
        least-coverage: 0
        direction: higher
        score: {goalposts: [0, 100]}
      index:
        children:
          - id: depth
            name: {en: Depth}
            weight: 3
            children:
              - {id: online, name: {en: Online}, weight: 3, unit: percent}
              - {id: visits, name: {en: Visits}, weight: 1, unit: percent}
          - {id: guides, name: {en: Guides}, weight: 1, unit: percent}
      """;
  private static final String EVALUATION =
      """
      formatVersion: 1
      id: small
      title: {en: Small}
      framework: framework.yaml
      units: units.csv
      data: synthetic
      observations:
        - {file: observations.csv, layout: long, source: crawled}
      language: en
      seed: 1
      """;
  private static final String UNITS =
      """
      code,kind,name_en
      a,city,Aa
      b,city,Bb
      """;
  private static final String OBSERVATIONS =
      """
      unit,indicator,value,status
      a,online,80,
      a,visits,40,
      a,guides,60,
      b,online,90,
      b,visits,90,
      b,guides,90,
      """;

  private final Path folder;

  /** Writes the files. */
  public SmallEvaluation(Path folder) {
    this.folder = folder;
    write("framework.yaml", FRAMEWORK);
    write("evaluation.yaml", EVALUATION);
    write("units.csv", UNITS);
    write("observations.csv", OBSERVATIONS);
  }

  /** Replaces a whole file. */
  public SmallEvaluation write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces a whole file. */
  public SmallEvaluation write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the one place where a text stands. */
  public SmallEvaluation replace(String file, String old, String replacement) {
    String text = text(file);
    assertThat(text.split(java.util.regex.Pattern.quote(old), -1)).as(old).hasSize(2);
    return write(file, text.replace(old, replacement));
  }

  /** Replaces the one place where a text stands in the framework. */
  public SmallEvaluation framework(String old, String replacement) {
    return replace("framework.yaml", old, replacement);
  }

  /** The text of a file. */
  public String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the framework alone. */
  public Framework framework() {
    return FrameworkReader.read(folder.resolve("framework.yaml"));
  }

  /** Evaluates. */
  public Evaluation evaluate() {
    return Evaluator.evaluate(folder);
  }

  /** The problems that stop the evaluation, as a user reads them, without the folder's name. */
  public List<String> problems() {
    return problemsOf(this::evaluate);
  }

  /** The problems of the framework alone. */
  public List<String> frameworkProblems() {
    return problemsOf(this::framework);
  }

  private List<String> problemsOf(ThrowingCallable reading) {
    InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, reading);
    assertThat(thrown).as("the input is accepted").isNotNull();
    String prefix = folder.toAbsolutePath().normalize().toString().replace('\\', '/') + "/";
    return thrown.problems().stream().map(p -> p.toString().replace(prefix, "")).toList();
  }
}
