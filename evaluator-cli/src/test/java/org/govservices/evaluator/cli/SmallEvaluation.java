package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An evaluation of three invented units by two indicators, for tests to break. */
record SmallEvaluation(Path folder) {

  static SmallEvaluation in(Path folder) throws IOException {
    Files.createDirectories(folder);
    SmallEvaluation small = new SmallEvaluation(folder);
    small.write(
        "framework.yaml",
        """
        formatVersion: 1
        id: small
        edition: 2020
        title: {en: Small}
        status: illustrative
        scale: [0, 100]
        grading: {decimals: 2, rounding: half-up}
        bands:
          - {id: good, name: {en: Good}, above: 50}
          - {id: poor, name: {en: Poor}}
        ranking: {within: all, ties: dense}
        defaults:
          aggregate: arithmetic
          missing: {not-found: zero, failed: exclude, not-applicable: exclude}
          least-coverage: 0.6
          direction: higher
        index:
          children:
            - id: speed
              name: {en: Speed}
              weight: 1
              unit: percent
              score: {goalposts: [0, 100]}
            - id: reach
              name: {en: Reach}
              weight: 3
              unit: percent
              score: {goalposts: [0, 100]}
        """);
    small.write(
        "evaluation.yaml",
        """
        formatVersion: 1
        id: small-run
        title: {en: A small evaluation}
        framework: framework.yaml
        units: units.csv
        data: synthetic
        observations:
          - {file: observations.csv, layout: long, source: crawled}
        absent: refuse
        language: en
        seed: 1
        reports: {charts: [ranking], radars: []}
        """);
    small.write("units.csv", "code,kind,name_en\na,town,Alpha\nb,town,Beta\nc,town,Gamma\n");
    small.write(
        "observations.csv",
        """
        unit,indicator,value,status
        a,speed,80,observed
        a,reach,40,observed
        b,speed,20,observed
        b,reach,90,observed
        c,speed,,failed
        c,reach,,failed
        """);
    return small;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  void write(String name, String text) throws IOException {
    write(name, text, StandardCharsets.UTF_8);
  }

  void write(String name, String text, Charset charset) throws IOException {
    Files.writeString(file(name), text, charset);
  }

  /** Replaces a text that stands in a file exactly once. */
  SmallEvaluation edit(String name, String found, String replacement) throws IOException {
    String text = Files.readString(file(name));
    assertThat(text.split(java.util.regex.Pattern.quote(found), -1)).as(found).hasSize(2);
    write(name, text.replace(found, replacement));
    return this;
  }
}
