package org.govservices.evaluator.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Known words that one was probably meant to be. They are compared by the optimal string alignment
 * distance (a letter more, less or another, or two neighbours that changed places, is one edit;
 * Boytsov 2011, Indexing methods for approximate dictionary searching, ACM JEA 16), which Commons
 * Text does not have; capital letters are no difference.
 */
final class NearWords {
  /** Longer texts are no misspelt words, and comparing them takes time. */
  private static final int LONGEST = 200;

  private NearWords() {}

  /** All that are equally near and near enough, in the order of the alphabet; mostly none. */
  static List<String> of(String found, Collection<String> known) {
    List<String> nearest = new ArrayList<>();
    if (found.length() > LONGEST) {
      return nearest;
    }
    String asked = found.toLowerCase(Locale.ROOT);
    int least = Math.max(asked.length() < 4 ? 1 : 2, asked.length() / 3);
    for (String word : known) {
      int edits =
          Math.abs(word.length() - found.length()) > least
              ? Integer.MAX_VALUE
              : edits(asked, word.toLowerCase(Locale.ROOT));
      // when all letters are edited, nothing is left that is alike
      if (edits >= Math.max(asked.length(), word.length())) {
        continue;
      }
      if (edits < least) {
        nearest.clear();
        least = edits;
      }
      if (edits == least && !nearest.contains(word)) {
        nearest.add(word);
      }
    }
    nearest.sort(null);
    return nearest;
  }

  private static int edits(String a, String b) {
    int[] beforeLast;
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      beforeLast = last;
      last = row;
      row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
