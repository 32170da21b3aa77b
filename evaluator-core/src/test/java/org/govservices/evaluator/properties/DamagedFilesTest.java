package org.govservices.evaluator.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file is damaged, it is evaluated or refused with problems: nothing else is thrown. */
class DamagedFilesTest {
  private static final String[] SCRAPS = {
    "",
    "x",
    "-1",
    "1e400",
    "[",
    "{",
    "}",
    ":",
    "\"",
    "'",
    ",",
    "\n",
    "\t",
    "#",
    "&a",
    "*a",
    "null",
    "~",
    "---",
    "无",
    "\u0000",
    "0x1F",
    "true",
    "!!binary",
    "? ",
    "- ",
    "|",
    ">",
    "%",
    "@"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"framework.yaml", "evaluation.yaml", "units.csv", "observations.csv"})
  void aDamagedFileIsRefusedInWords(String file) {
    long seed = 1;
    Random random = new Random(seed);
    String whole = new SmallEvaluation(folder).text(file);
    for (int round = 0; round < 50; round++) {
      String damaged = damage(whole, random);
      SmallEvaluation small =
          new SmallEvaluation(folder).write(file, damaged.getBytes(StandardCharsets.UTF_8));
      try {
        small.evaluate();
      } catch (InvalidInputException e) {
        assertThat(e.problems()).isNotEmpty();
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ":\n" + damaged, e);
      }
    }
  }

  private static String damage(String text, Random random) {
    int kind = random.nextInt(4);
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int line = random.nextInt(lines.size());
    if (kind == 0) {
      lines.remove(line);
    } else if (kind == 1) {
      lines.add(random.nextInt(lines.size()), lines.get(line));
    } else if (kind == 2) {
      String[] words = lines.get(line).split("(?<=[ ,:{}\\[\\]])", -1);
      words[random.nextInt(words.length)] = SCRAPS[random.nextInt(SCRAPS.length)];
      lines.set(line, String.join("", words));
    } else {
      int at = random.nextInt(text.length());
      return text.substring(0, at)
          + SCRAPS[random.nextInt(SCRAPS.length)]
          + text.substring(at + random.nextInt(Math.min(6, text.length() - at)));
    }
    return String.join("\n", lines);
  }
}
