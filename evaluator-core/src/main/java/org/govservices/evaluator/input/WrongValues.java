package org.govservices.evaluator.input;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of a file that something is wrong with, by their JSON pointers. */
public final class WrongValues {
  private final Set<String> wrong = new HashSet<>();
  private final Set<String> holding = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();

  /** Nothing is wrong yet. */
  public WrongValues() {}

  /** Adds a value; so the values that it stands in are not sound, either. */
  public void add(String pointer) {
    wrong.add(pointer);
    for (String at = pointer; holding.add(at) && !at.isEmpty(); ) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
  }

  /** Adds a key that is not known where it stands. */
  void addUnknown(String pointer, String key) {
    add(pointer);
    unknown.add(key);
  }

  /** Adds several values. */
  public void addAll(Collection<String> pointers) {
    pointers.forEach(this::add);
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return wrong.isEmpty();
  }

  /** Whether a value itself is wrong. */
  public boolean contains(String pointer) {
    return wrong.contains(pointer);
  }

  /** Whether a value, or one that stands in it, is wrong. */
  public boolean isWithin(String pointer) {
    return holding.contains(pointer);
  }

  /** Whether an unknown key was written that is probably this one misspelt. */
  public boolean hasMisspelt(String key) {
    return unknown.stream().anyMatch(written -> !NearWords.of(written, List.of(key)).isEmpty());
  }
}
