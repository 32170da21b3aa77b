package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide shows what the program prints. {@code -Dguide=write} writes it there. */
class CommandGuideTest extends CommandTest {

  private static final Path GUIDE = Path.of("../docs/guide/commands.md");
  private static final Pattern HELP =
      Pattern.compile("```text\n\\$ evaluator(.*) --help\n(?s:.*?)\n```");

  @Test
  void helpInTheGuideIsWhatTheProgramPrints() throws IOException {
    String guide = Files.readString(GUIDE);
    String printed = HELP.matcher(guide).replaceAll(this::help);
    if ("write".equals(System.getProperty("guide"))) {
      Files.writeString(GUIDE, printed);
    }
    assertThat(guide).isEqualTo(printed);
  }

  @Test
  void theGuideShowsEveryCommand() throws IOException {
    String guide = Files.readString(GUIDE);
    execute("--help");
    out()
        .lines()
        .dropWhile(line -> !line.equals("Commands:"))
        .skip(1)
        .takeWhile(line -> line.startsWith(" "))
        .filter(line -> line.matches("  [a-z].*"))
        .map(line -> line.strip().replaceFirst(" .*", ""))
        .forEach(command -> assertThat(guide).contains("$ evaluator " + command + " --help"));
  }

  @Test
  void exitCodesInTheGuideAreThePrograms() throws IOException {
    String guide = Files.readString(GUIDE);
    ExitCode.meanings()
        .forEach((code, meaning) -> assertThat(guide).contains("| " + code + " | " + meaning));
  }

  private String help(MatchResult block) {
    String command = block.group(1);
    execute((Object[]) (command + " --help").strip().split(" "));
    assertOk();
    String help = "```text\n$ evaluator" + command + " --help\n" + out() + "```";
    return Matcher.quoteReplacement(help.replace(System.lineSeparator(), "\n"));
  }
}
