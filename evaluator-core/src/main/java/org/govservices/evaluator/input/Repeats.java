package org.govservices.evaluator.input;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The problems of one kind in one file; many are told as one, with their count. */
final class Repeats {
  private static final int TOLD_ONE_BY_ONE = 3;
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

  /** In the order of their places: each of a few; of many the first, with the next places. */
  List<Problem> told() {
    List<Problem> inOrder = kept.stream().sorted(Comparator.comparing(Problem::place)).toList();
    long count = kept.size() + further;
    if (count <= TOLD_ONE_BY_ONE) {
      return inOrder;
    }
    Problem first = inOrder.get(0);
    String next =
        inOrder.stream()
            .skip(1)
            .limit(NEXT_PLACES)
            .map(problem -> withinFile(problem.place()))
            .collect(Collectors.joining(", "));
    String rest = count > NEXT_PLACES + 1 ? ", …)" : ")";
    return List.of(
        new Problem(
            first.place(), first.message() + " (" + count + " such, also at " + next + rest));
  }

  private static String withinFile(Place place) {
    return place.position().isEmpty() ? place.node() : place.position();
  }
}
