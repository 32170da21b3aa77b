package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of docs/guide/library.md compiles, runs, and prints what the page says. */
class LibraryGuideTest {
  @TempDir Path folder;

  @Test
  void theProgramPrintsWhatThePageSays() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "guide", "library.md"));
    Path source =
        Files.writeString(
            folder.resolve("Reviews.java"), block(page, "<!-- program -->\n```java\n"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                Path.of("target", "classes").toString(),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(compiled).isZero();
    assertThat(run()).isEqualTo(block(page, "<!-- output -->\n```\n"));
  }

  private String run() throws IOException, ReflectiveOperationException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader made = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      var main = made.loadClass("Reviews").getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[] {"../indicators/cn-good-bad-review"});
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String block(String page, String mark) {
    int from = page.indexOf(mark) + mark.length();
    assertThat(page).contains(mark);
    return page.substring(from, page.indexOf("```", from));
  }
}
