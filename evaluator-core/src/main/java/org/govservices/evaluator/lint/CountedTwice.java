package org.govservices.evaluator.lint;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Tree;

/** Two indicators with the same name or definition. */
final class CountedTwice implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "counted-twice",
          "two indicators with the same name or the same definition",
          "what is counted twice has twice its weight",
          "OECD/JRC Handbook 2008, step 6 (double counting)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    Map<String, Indicator> seen = new HashMap<>();
    for (Indicator indicator : tree.indicators()) {
      Set<String> texts = new LinkedHashSet<>(texts(indicator));
      Optional<Indicator> earlier =
          texts.stream().filter(seen::containsKey).map(seen::get).findFirst();
      earlier.ifPresent(
          other ->
              findings.add(
                  indicator,
                  "has the name or the definition of '"
                      + other.id()
                      + "'; is one thing counted twice?"));
      texts.forEach(text -> seen.putIfAbsent(text, indicator));
    }
  }

  private static List<String> texts(Indicator indicator) {
    return Stream.concat(Stream.of(indicator.name()), indicator.definition().stream())
        .flatMap(text -> Stream.of(text.english(), text.chinese()))
        .map(text -> text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .toList();
  }
}
