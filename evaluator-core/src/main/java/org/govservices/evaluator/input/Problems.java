package org.govservices.evaluator.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Collects the problems of an input, so that all are reported at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Adds a problem. */
  public void add(Place place, String message) {
    found.add(new Problem(place, message));
  }

  /** Adds what others have found. */
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /**
   * Reads something and goes on when it is invalid, with its problems added to these.
   *
   * @return what was read; empty when it is invalid
   */
  public <T> Optional<T> collect(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (InvalidInputException e) {
      found.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems so far, in the order of their places, none twice. */
  public List<Problem> list() {
    return found.stream().distinct().sorted(Comparator.comparing(Problem::place)).toList();
  }

  /**
   * Ends reading when something is wrong.
   *
   * @throws InvalidInputException with all problems
   */
  public void throwIfAny() {
    if (!isEmpty()) {
      throw new InvalidInputException(list());
    }
  }

  /** "; maybe 'weight'?" when a known word is close to the one found, else nothing. */
  public static String maybe(String found, Collection<String> known) {
    // two edits in a word of four: letters that changed places count as two
    int edits = Math.max(found.length() < 4 ? 1 : 2, found.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(edits);
    Optional<String> nearest =
        known.stream()
            .filter(word -> distance.apply(found, word) >= 0)
            .min(
                Comparator.comparing((String word) -> distance.apply(found, word))
                    .thenComparing(Comparator.naturalOrder()));
    return nearest.map(word -> "; maybe '" + word + "'?").orElse("");
  }

  /** The known word that was probably meant, or all of them when none is near. */
  public static String maybeOneOf(String found, Collection<String> known) {
    String maybe = maybe(found, known);
    return maybe.isEmpty() && !known.isEmpty() ? "; there are " + String.join(", ", known) : maybe;
  }
}
