package org.govservices.evaluator.input;

import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a schema allows one of several forms (a file's name, or keys with values), it says of a
 * wrong value what each of them misses. Of these only the form that was meant is told: the one of
 * the value's own type; where there is none, that another sort of value belongs there.
 */
final class SchemaChoices {
  private static final Pattern BRANCH = Pattern.compile("/oneOf/(\\d+)/");

  private final Map<Choice, Branches> choices = new HashMap<>();

  /** A choice of the schema at a value. */
  private record Choice(String rule, String at) {}

  /** By the number of a form: what is said of the value. */
  private static final class Branches {
    final Map<String, Set<ValidationMessage>> messages = new TreeMap<>();
    final Set<String> otherTypes = new HashSet<>();

    /** Whether the value is of the type that some form has. */
    boolean isForm() {
      return otherTypes.size() < messages.size();
    }
  }

  private SchemaChoices() {}

  /** The messages without those about forms that were not meant. */
  static Set<ValidationMessage> meant(Set<ValidationMessage> messages) {
    SchemaChoices choices = new SchemaChoices();
    messages.stream().filter(SchemaChoices::isChoice).forEach(choices::open);
    if (choices.choices.isEmpty()) {
      return messages;
    }
    messages.forEach(choices::sort);
    Set<ValidationMessage> meant = new LinkedHashSet<>(messages);
    choices.choices.forEach(
        (choice, branches) -> {
          branches.messages.forEach(
              (branch, said) -> {
                if (!branches.isForm() || branches.otherTypes.contains(branch)) {
                  meant.removeAll(said);
                }
              });
        });
    meant.removeIf(message -> isChoice(message) && choices.choices.get(choice(message)).isForm());
    return meant;
  }

  private static boolean isChoice(ValidationMessage message) {
    return message.getMessageKey().equals("oneOf");
  }

  private static Choice choice(ValidationMessage message) {
    return new Choice(
        message.getEvaluationPath().toString(), message.getInstanceLocation().toString());
  }

  private void open(ValidationMessage message) {
    choices.put(choice(message), new Branches());
  }

  /** Adds a message to every choice that it is said in. */
  private void sort(ValidationMessage message) {
    String path = message.getEvaluationPath().toString();
    String at = message.getInstanceLocation().toString();
    for (Matcher branch = BRANCH.matcher(path); branch.find(); ) {
      String rule = path.substring(0, branch.start(1) - 1);
      for (String around = at; ; around = around.substring(0, around.lastIndexOf('/'))) {
        Branches branches = choices.get(new Choice(rule, around));
        if (branches != null) {
          branches.messages.computeIfAbsent(branch.group(1), b -> new HashSet<>()).add(message);
          if (around.equals(at) && isOtherType(message)) {
            branches.otherTypes.add(branch.group(1));
          }
        }
        if (around.isEmpty()) {
          break;
        }
      }
    }
  }

  /** Words are texts: anything else is of another type than they are. */
  private static boolean isOtherType(ValidationMessage message) {
    return message.getMessageKey().equals("type")
        || (message.getMessageKey().equals("enum") && !message.getInstanceNode().isTextual());
  }
}
