package org.govservices.evaluator.input;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The problems of one kind in one file, which are told as one, with their count. */
final class Repeats {
  private static final int NEXT_PLACES = 3;

  /** So many are kept, the others counted: a file may have one in every line. */
  private static final int KEPT = 1_000;

  private final Set<Problem> kept = new LinkedHashSet<>();
  private long further;

  /** Adds one of the same kind and file; once when it is equal to one that is kept. */
  void add(Problem problem) {
    if (kept.size() < KEPT) {
      kept.add(problem);
    } else if (!kept.contains(problem)) {
      further++;
    }
  }

  void addAll(Repeats others) {
    others.kept.forEach(this::add);
    further += others.further;
  }

  /** The first, in the order of their places; of several with their count and the next places. */
  Problem told() {
    List<Problem> inOrder = kept.stream().sorted(Comparator.comparing(Problem::place)).toList();
    Problem first = inOrder.get(0);
    long count = kept.size() + further;
    if (count == 1) {
      return first;
    }
    List<String> others =
        inOrder.stream()
            .map(problem -> withinFile(problem.place()))
            .filter(place -> !place.equals(withinFile(first.place())))
            .distinct()
            .limit(NEXT_PLACES + 1)
            .toList();
    String next = others.stream().limit(NEXT_PLACES).collect(Collectors.joining(", "));
    return new Problem(
        first.place(),
        first.message()
            + " ("
            + count
            + " such"
            + (next.isEmpty() ? "" : ", also at " + next)
            + (others.size() > NEXT_PLACES ? ", …)" : ")"));
  }

  private static String withinFile(Place place) {
    return place.position().isEmpty() ? place.node() : place.position();
  }
}
