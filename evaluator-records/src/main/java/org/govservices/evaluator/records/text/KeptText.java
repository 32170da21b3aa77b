package org.govservices.evaluator.records.text;

import java.io.IOException;
import java.io.Reader;

/** Keeps what a parser reads until it is taken, so that a record can be told as it stands. */
final class KeptText extends Reader {
  /** Characters: a record that is longer is none, but the rest of a file behind an open quote. */
  private static final int MOST = 1 << 24;

  private static final int COMPACT = 1 << 16;

  private final Reader in;
  private final StringBuilder kept = new StringBuilder();
  private int head;
  private long taken;
  private boolean ended;

  /** Whether what was taken ended with a carriage return, whose line feed may follow. */
  private boolean behindReturn;

  KeptText(Reader in) {
    this.in = in;
  }

  /** A record is longer than any can be. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (kept.length() - head > MOST) {
      throw new TooLong();
    }
    int read = ended ? -1 : in.read(buffer, offset, length);
    ended = read < 0;
    if (read > 0) {
      kept.append(buffer, offset, read);
    }
    return read;
  }

  /** Takes the next lines, without the end of the last; fewer where the text ends. */
  String takeLines(long lines) {
    if (behindReturn && head < kept.length() && kept.charAt(head) == '\n') {
      forget(head + 1);
    }
    behindReturn = false;
    int end = head;
    int next = head;
    for (long line = 0; line < lines && next < kept.length(); line++) {
      end = next;
      while (end < kept.length() && kept.charAt(end) != '\n' && kept.charAt(end) != '\r') {
        end++;
      }
      boolean both =
          end + 1 < kept.length() && kept.charAt(end) == '\r' && kept.charAt(end + 1) == '\n';
      next = Math.min(kept.length(), end + (both ? 2 : 1));
    }
    behindReturn = next > head && kept.charAt(next - 1) == '\r';
    String text = kept.substring(head, end);
    forget(next);
    return text;
  }

  /** Takes lines of which the parser may not have read the end. */
  String takeWholeLines(long lines) throws IOException {
    char[] buffer = new char[COMPACT];
    while (kept.length() - head <= MOST
        && kept.chars().skip(head).filter(c -> c == '\n').count() < lines
        && read(buffer, 0, buffer.length) > 0) {
      // kept
    }
    return takeLines(lines);
  }

  /** Takes the text until a character, counted from the beginning of all. */
  String takeUntil(long character) {
    int end = (int) Math.max(head, Math.min(kept.length(), character - taken + head));
    String text = kept.substring(head, end);
    forget(end);
    return text;
  }

  private void forget(int until) {
    taken += until - head;
    head = until;
    if (head > COMPACT) {
      kept.delete(0, head);
      head = 0;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
