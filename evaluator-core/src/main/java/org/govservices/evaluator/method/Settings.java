package org.govservices.evaluator.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.govservices.evaluator.text.Keyword;

/**
 * A method's settings as a definition gives them. What is missing or of the wrong form is a
 * problem; the getter then returns a harmless stand-in, and the definition is refused as a whole.
 */
public final class Settings {
  private final String method;
  private final JsonNode node;
  private final Consumer<String> problems;
  private boolean sound = true;

  /**
   * Settings of one method.
   *
   * @param method its name, for messages
   * @param node what stands behind the name; missing when nothing does
   * @param problems takes messages about the settings
   */
  public Settings(String method, JsonNode node, Consumer<String> problems) {
    this.method = method;
    this.node = node;
    this.problems = problems;
  }

  /** Whether the setting is given. */
  public boolean has(String name) {
    return node.has(name);
  }

  /** What stands behind the method's name, for a method with a short form. */
  public JsonNode value() {
    return node;
  }

  /** The settings inside a setting; without any when it is not given. */
  public Settings at(String name) {
    return new Settings(method, node.path(name), problems);
  }

  /** A number that must be given. */
  public double number(String name) {
    JsonNode value = node.path(name);
    if (!value.isNumber()) {
      problem("needs '" + name + "', a number");
      return 1;
    }
    return value.doubleValue();
  }

  /** A number above 0 that must be given. */
  public double positive(String name) {
    double number = number(name);
    if (!(number > 0)) {
      problem("needs '" + name + "', a number above 0");
      return 1;
    }
    return number;
  }

  /** A whole number that must be given, of at least so much. */
  public int wholeNumber(String name, int least) {
    return wholeNumber(name, least, Integer.MAX_VALUE, " of at least " + least);
  }

  /** A whole number that must be given, from the least to the most. */
  public int wholeNumber(String name, int least, int most) {
    return wholeNumber(name, least, most, " from " + least + " to " + most);
  }

  private int wholeNumber(String name, int least, int most, String range) {
    double number = node.path(name).isNumber() ? node.path(name).doubleValue() : Double.NaN;
    if (!(number == Math.rint(number) && least <= number && number <= most)) {
      problem("needs '" + name + "', a whole number" + range);
      return least;
    }
    return (int) number;
  }

  /** Texts that must be given, at least one, none twice. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(text -> texts.add(text.asText()));
    if (texts.isEmpty() || texts.size() != Set.copyOf(texts).size()) {
      problem("needs '" + name + "', a list of texts, none twice");
    }
    return texts;
  }

  /** A text that must be given. */
  public String text(String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual()) {
      problem("needs '" + name + "', a text");
      return "?";
    }
    return value.textValue();
  }

  /** A word that must be given, one of an enumeration's. */
  public <E extends Enum<E> & Keyword> E word(String name, Class<E> type) {
    String word = node.path(name).asText("");
    return Keyword.parse(type, word)
        .orElseGet(
            () -> {
              List<String> words = Keyword.words(type);
              problem("needs '" + name + "', one of " + String.join(", ", words));
              return type.getEnumConstants()[0];
            });
  }

  /** Two numbers, the first less than the second. */
  public double[] range(JsonNode pair) {
    if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isNumber() || !pair.get(1).isNumber()) {
      problem("needs two numbers [low, high]");
      return new double[] {0, 1};
    }
    double low = pair.get(0).doubleValue();
    double high = pair.get(1).doubleValue();
    if (!(low < high)) {
      problem("needs low < high, found " + pair);
      return new double[] {0, 1};
    }
    return new double[] {low, high};
  }

  /** Whether no problem was reported. */
  public boolean isSound() {
    return sound;
  }

  /** Reports a problem with these settings. */
  public void problem(String message) {
    sound = false;
    problems.accept("'" + method + "' " + message);
  }
}
