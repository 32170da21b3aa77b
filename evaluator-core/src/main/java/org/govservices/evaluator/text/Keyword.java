package org.govservices.evaluator.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A constant that files write in kebab-case: {@code NOT_FOUND} is {@code not-found}. */
public interface Keyword {
  /** The constant's Java name. */
  String name();

  /** The word as files write it. */
  default String keyword() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that a file's word names, if any. */
  static <E extends Enum<E> & Keyword> Optional<E> parse(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.keyword().equals(word)).findFirst();
  }

  /** All words of a type, in the order of its constants. */
  static <E extends Enum<E> & Keyword> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Keyword::keyword).toList();
  }
}
