package org.govservices.evaluator.text;

/**
 * A text in English, Chinese or both. A text that exists in one language only stands for both.
 *
 * @param en English, or null
 * @param zh Chinese, or null
 */
public record LocalText(String en, String zh) {
  /**
   * Checks that at least one language is there.
   *
   * @throws IllegalArgumentException when both texts are missing
   */
  public LocalText {
    if (en == null && zh == null) {
      throw new IllegalArgumentException("a text needs en, zh or both");
    }
  }

  /** The same text for both languages. */
  public static LocalText same(String text) {
    return new LocalText(text, text);
  }

  /** This text and another after it, in each language. */
  public LocalText then(LocalText more) {
    return new LocalText(english() + more.english(), chinese() + more.chinese());
  }

  /** English, or Chinese when there is no English. */
  public String english() {
    return en != null ? en : zh;
  }

  /** Chinese, or English when there is no Chinese. */
  public String chinese() {
    return zh != null ? zh : en;
  }

  /** The text as a report in this language prints it; both languages are joined by a space. */
  public String in(Language language) {
    return switch (language) {
      case EN -> english();
      case ZH -> chinese();
      case BOTH -> english().equals(chinese()) ? english() : chinese() + " " + english();
    };
  }
}
