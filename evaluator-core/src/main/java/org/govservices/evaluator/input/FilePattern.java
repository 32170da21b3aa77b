package org.govservices.evaluator.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files by a pattern such as {@code submissions/*.xlsx}: {@code *} stands for any part of a name,
 * {@code ?} for one character, {@code {unit}} for a unit's code. All else is what it is, brackets
 * too.
 */
public final class FilePattern {
  private static final Pattern WILD = Pattern.compile("\\{unit}|[*?]");

  private FilePattern() {}

  /** A file, and the code that its name gives. */
  public record Match(Path file, Optional<String> unit) {}

  /**
   * The files below a folder that a pattern means, in the order of their names. What spreadsheet
   * programs leave beside an open file ({@code ~$form.xlsx}) and hidden files are none.
   *
   * @throws InvalidInputException when a folder cannot be listed
   */
  public static List<Match> find(Path folder, String pattern) {
    List<Match> found = List.of(new Match(folder, Optional.empty()));
    for (String segment : pattern.split("/", -1)) {
      List<Match> next = new ArrayList<>();
      for (Match match : found) {
        if (WILD.matcher(segment).find()) {
          next.addAll(children(match, regex(segment)));
        } else {
          literal(match, segment).ifPresent(next::add);
        }
      }
      found = next;
    }
    return found.stream().filter(match -> Files.isRegularFile(match.file())).toList();
  }

  /** Empty when no file can have the name. */
  private static Optional<Match> literal(Match folder, String name) {
    try {
      return Optional.of(new Match(folder.file().resolve(name).normalize(), folder.unit()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static List<Match> children(Match folder, Pattern name) {
    if (!Files.isDirectory(folder.file())) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder.file())) {
      return children
          .sorted()
          .flatMap(
              child -> {
                Matcher matcher = name.matcher(String.valueOf(child.getFileName()));
                return matcher.matches() && !isLeftOver(child)
                    ? Stream.of(new Match(child, unit(matcher, folder.unit())))
                    : Stream.empty();
              })
          .toList();
    } catch (IOException e) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  Place.of(TextFile.displayName(folder.file())), "the folder cannot be read")));
    }
  }

  private static Optional<String> unit(Matcher matcher, Optional<String> above) {
    return matcher.groupCount() > 0 ? Optional.of(matcher.group(1).strip()) : above;
  }

  private static boolean isLeftOver(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith("~$") || name.startsWith(".");
  }

  private static Pattern regex(String segment) {
    StringBuilder regex = new StringBuilder();
    Matcher wild = WILD.matcher(segment);
    int end = 0;
    boolean hasUnit = false;
    while (wild.find()) {
      regex.append(Pattern.quote(segment.substring(end, wild.start())));
      regex.append(
          switch (wild.group()) {
            case "*" -> ".*";
            case "?" -> ".";
            default -> hasUnit ? "\\1" : "(.+?)";
          });
      hasUnit |= wild.group().length() > 1;
      end = wild.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(segment.substring(end))).toString());
  }
}
