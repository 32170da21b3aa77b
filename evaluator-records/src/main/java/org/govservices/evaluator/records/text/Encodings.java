package org.govservices.evaluator.records.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.TextFile;

/** Finds the byte of a large file that is not of its encoding. */
public final class Encodings {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Encodings() {}

  /**
   * The first byte that the encoding forbids, with its line and column; empty when all are of it.
   */
  public static Optional<Problem> badByte(Path file, Charset charset) {
    Optional<BadByte> bad = find(file, charset);
    return bad.map(
        found ->
            new Problem(
                new Place(TextFile.displayName(file), found.line() + ":" + found.column(), ""),
                String.format(
                    Locale.ROOT,
                    "byte 0x%02X is not %s; %s",
                    found.value(),
                    charset.name(),
                    advice(file, charset))));
  }

  private static String advice(Path file, Charset charset) {
    Charset other = charset.equals(GB18030) ? java.nio.charset.StandardCharsets.UTF_8 : GB18030;
    return find(file, other).isPresent()
        ? "save the file as UTF-8"
        : "the whole file reads as "
            + other.name()
            + ": declare 'encoding: "
            + other.name().toLowerCase(Locale.ROOT)
            + "' for the table, or save the file as UTF-8";
  }

  /**
   * A byte.
   *
   * @param line from 1
   * @param column in characters, from 1
   */
  private record BadByte(long line, long column, int value) {}

  private static Optional<BadByte> find(Path file, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer characters = CharBuffer.allocate(1 << 16);
    long line = 1;
    long column = 1;
    try (InputStream in = Files.newInputStream(file)) {
      while (true) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.limit(bytes.position() + Math.max(0, read)).position(0);
        CoderResult result = decoder.decode(bytes, characters, read < 0);
        characters.flip();
        for (char c : characters.toString().toCharArray()) {
          column = c == '\n' ? 1 : column + 1;
          line += c == '\n' ? 1 : 0;
        }
        if (result.isError()) {
          return Optional.of(new BadByte(line, column, bytes.get(bytes.position()) & 0xff));
        }
        if (read < 0) {
          return Optional.empty();
        }
        characters.clear();
        bytes.compact();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
