package org.govservices.evaluator.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Collects the problems of an input, so that all are reported at once: those of one kind and file
 * once, with their count and first places; of very many kinds the first.
 */
public final class Problems {
  private static final int KINDS = 1_000;
  private static final int NAMES = 40;

  private final Map<Kind, Repeats> found = new LinkedHashMap<>();
  private Optional<Place> firstUnlisted = Optional.empty();
  private long unlisted;

  private record Kind(String file, String kind) {}

  /** Adds a problem. */
  public void add(Place place, String message) {
    add(new Problem(place, message));
  }

  /**
   * Adds one of many problems that have one cause but differ in what was found; only the first says
   * it.
   *
   * @param kind the same for all of them, of no others in the file
   */
  public void add(Place place, String message, String kind) {
    add(new Problem(place, message, kind));
  }

  /** Adds a problem. */
  public void add(Problem problem) {
    if (found.size() < KINDS || found.containsKey(kind(problem))) {
      keep(problem);
    } else {
      leaveOut(problem.place(), 1);
    }
  }

  private void keep(Problem problem) {
    found.computeIfAbsent(kind(problem), k -> new Repeats()).add(problem);
  }

  private static Kind kind(Problem problem) {
    return new Kind(problem.place().file(), problem.kind());
  }

  private void leaveOut(Place place, long count) {
    firstUnlisted = firstUnlisted.or(() -> Optional.of(place));
    unlisted += count;
  }

  /** Adds what others have found. */
  public void addAll(Problems others) {
    others.found.forEach(
        (kind, repeats) -> {
          if (found.containsKey(kind) || found.size() < KINDS) {
            found.computeIfAbsent(kind, k -> new Repeats()).addAll(repeats);
          } else {
            leaveOut(repeats.told().place(), 1);
          }
        });
    others.firstUnlisted.ifPresent(place -> leaveOut(place, others.unlisted));
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
      e.problems().forEach(this::keep);
      return Optional.empty();
    }
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * All problems so far, in the order of their places, none twice; of a kind that a file has
   * several times the first, with the count and the next places. Behind the first thousand kinds
   * the others are counted only.
   */
  public List<Problem> list() {
    List<Problem> list = new ArrayList<>();
    found.values().forEach(repeats -> list.add(repeats.told()));
    list.sort(Comparator.comparing(Problem::place));
    firstUnlisted.ifPresent(
        place ->
            list.add(
                new Problem(
                    place,
                    "from here "
                        + unlisted
                        + " further problems are not listed; mend those first")));
    return List.copyOf(list);
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

  /** "; maybe 'weight'?" when known words are close to the one found, all that are equally near. */
  public static String maybe(String found, Collection<String> known) {
    List<String> near = NearWords.of(found, known);
    return near.isEmpty()
        ? ""
        : "; maybe " + listed(near.stream().map(word -> "'" + word + "'").toList(), " or ") + "?";
  }

  /** The known words that were probably meant, or all of them when none is near. */
  public static String maybeOneOf(String found, Collection<String> known) {
    String maybe = maybe(found, known);
    return maybe.isEmpty() && !known.isEmpty() ? "; there are " + listed(known, ", ") : maybe;
  }

  private static String listed(Collection<String> words, String between) {
    String shown = words.stream().limit(NAMES).collect(Collectors.joining(between));
    return words.size() > NAMES ? shown + between + "… (" + words.size() + ")" : shown;
  }
}
