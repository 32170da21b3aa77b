package org.govservices.evaluator.input;

import java.util.List;
import java.util.stream.Collectors;

/** A duplicate key of a mapping, on a line from 1. */
record RepeatedKey(String key, int line, Place place) {
  /**
   * Reports the repeated keys of one mapping. Where an item of a list was indented too far, what
   * was to be its keys repeats those of the item around it: then that one line is wrong.
   */
  static void report(String name, List<String> lines, List<RepeatedKey> keys, Problems problems) {
    RepeatedKey first = keys.get(0);
    int above = YamlFault.contentAbove(lines, first.line()).orElse(0);
    int item = above == 0 ? -1 : lines.get(above - 1).indexOf("- ");
    int key = above == 0 ? -1 : lines.get(first.line() - 1).indexOf(first.key());
    if (item >= 0 && lines.get(above - 1).substring(0, item).isBlank() && item >= key && key >= 2) {
      problems.add(
          Place.of(name, above, item + 1),
          "this item is indented too far: the lines below it ("
              + keys.stream().map(RepeatedKey::key).collect(Collectors.joining(", "))
              + ") belong to the item around it and stand there a second time; begin it at column "
              + (key - 1));
      return;
    }
    keys.forEach(
        repeated ->
            problems.add(repeated.place(), "'" + repeated.key() + "' stands here a second time"));
  }
}
