package org.govservices.evaluator.lint;

/** Something that makes a definition unsound. */
public interface LintRule {
  /** What the rule is about. */
  Card card();

  /**
   * A rule's card: {@code evaluator methods}, the guide and every finding print it.
   *
   * @param id kebab-case
   * @param severity what becomes of a definition that breaks it
   * @param finds what it looks for, as the rest of "finds …"
   * @param reason why that is unsound, one sentence
   * @param source who says so
   */
  record Card(String id, Severity severity, String finds, String reason, String source) {
    /** The card of a rule that refuses; the parameters are those of the record. */
    public static Card error(String id, String finds, String reason, String source) {
      return new Card(id, Severity.ERROR, finds, reason, source);
    }

    /** The card of a rule that warns; the parameters are those of the record. */
    public static Card warning(String id, String finds, String reason, String source) {
      return new Card(id, Severity.WARNING, finds, reason, source);
    }
  }
}
