package org.govservices.evaluator.evaluation.spec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govservices.evaluator.number.NumberText;

/**
 * A rank as a table prints it: {@code 4}; {@code =4} or {@code 4=}, shared with others; {@code
 * 2.5}, the mean of a tie; {@code 101-150}, a band of ranks (with a hyphen or an en dash).
 *
 * @param best the least rank that it can stand for, from 1
 * @param worst the greatest; equal to {@code best} but for a band of ranks
 */
public record PublishedRank(double best, double worst) {
  private static final Pattern ONE = Pattern.compile("=?([1-9]\\d{0,8}(?:\\.[05])?)=?");
  private static final Pattern BAND =
      Pattern.compile("([1-9]\\d{0,8})\\s*[-\u2013]\\s*([1-9]\\d{0,8})");

  /** Reads one; empty where the text is no rank. */
  static Optional<PublishedRank> parse(String text) {
    Matcher one = ONE.matcher(text);
    if (one.matches()) {
      double rank = Double.parseDouble(one.group(1));
      return Optional.of(new PublishedRank(rank, rank));
    }
    Matcher band = BAND.matcher(text);
    return Optional.of(band)
        .filter(Matcher::matches)
        .map(m -> new PublishedRank(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))))
        .filter(rank -> rank.best <= rank.worst);
  }

  /** Whether it stands for one rank. */
  public boolean isOne() {
    return best == worst;
  }

  /** How far a rank lies from it: 0 where it stands for the rank, negative where it is better. */
  public double shiftOf(double rank) {
    return rank - Math.max(best, Math.min(worst, rank));
  }

  @Override
  public String toString() {
    return isOne()
        ? NumberText.shortest(best)
        : NumberText.shortest(best) + "–" + NumberText.shortest(worst);
  }
}
