package org.govservices.evaluator.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Text files, decoded strictly: a byte that does not belong is an error with its line. */
public final class TextFile {
  private TextFile() {}

  /** How messages name a file: relative to the working directory when it lies below it. */
  public static String displayName(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(here) ? here.relativize(absolute) : file.normalize();
    return shown.toString().replace('\\', '/');
  }

  /** Reads a whole UTF-8 file; see {@link #read}. */
  public static String readUtf8(Path file) {
    return read(file, TableForm.PLAIN);
  }

  /**
   * Reads and decodes a whole file; a byte order mark is dropped.
   *
   * @param form which declares its encoding
   * @throws InvalidInputException when it cannot be read, is a workbook, or holds bytes that the
   *     encoding forbids
   */
  static String read(Path file, TableForm form) {
    Charset charset = form.encoding();
    String name = displayName(file);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      String reason =
          Files.isDirectory(file)
              ? "is a folder; expected a file"
              : Files.exists(file) ? "cannot be read: " + e.getMessage() : "no such file";
      throw new InvalidInputException(List.of(new Problem(Place.of(name), reason)));
    }
    FileKind.notText(bytes)
        .ifPresent(
            found -> {
              throw new InvalidInputException(List.of(new Problem(Place.of(name), found)));
            });
    Optional<String> text = decoded(bytes, charset);
    if (!charset.equals(StandardCharsets.UTF_8)
        && decoded(bytes, StandardCharsets.UTF_8).filter(TextFile::isSurelyUtf8).isPresent()) {
      throw new InvalidInputException(
          List.of(
              form.misdeclared(
                  "encoding",
                  name,
                  "is declared as "
                      + charset.name()
                      + ", but is valid UTF-8; drop its `encoding:`, or state `encoding: utf-8`")));
    }
    return text.map(read -> read.startsWith("\uFEFF") ? read.substring(1) : read)
        .orElseThrow(() -> new InvalidInputException(List.of(badByte(name, bytes, form))));
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a text that is valid UTF-8 is that by more than chance. Two bytes of GB 18030 are now
   * and then a letter of UTF-8 as well; with three bytes a character that does not happen to a
   * whole file.
   */
  private static boolean isSurelyUtf8(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static Problem badByte(String name, byte[] bytes, TableForm form) {
    Charset charset = form.encoding();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult ignored = charset.newDecoder().decode(in, out, true);
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < in.position(); i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = new String(bytes, lineStart, in.position() - lineStart, charset).length() + 1;
    String other = charset.equals(StandardCharsets.UTF_8) ? likely(bytes) : "";
    String found =
        in.hasRemaining()
            ? String.format("byte 0x%02X is not %s", bytes[in.position()], charset.name())
            : "the file ends within a character of " + charset.name();
    found += form.where("encoding");
    return new Problem(
        Place.of(name, line, column),
        found
            + (other.isEmpty()
                ? form.stated().containsKey("encoding")
                    ? "; state the encoding that the file has"
                    : "; save the file as UTF-8, or declare its encoding where it is named"
                        + form.where("file")
                : "; the file reads as "
                    + other.toUpperCase(Locale.ROOT)
                    + ": save it as UTF-8, or declare its encoding where it is named"
                    + form.where("file")
                    + ", as {file: "
                    + name.substring(name.lastIndexOf('/') + 1)
                    + ", encoding: "
                    + other
                    + "}"));
  }

  /** The encoding that such bytes are mostly written in, as it is declared; may be empty. */
  private static String likely(byte[] bytes) {
    boolean marked =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    if (marked) {
      return "utf-16";
    }
    return decoded(bytes, Charset.forName("GB18030"))
            .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
            .isPresent()
        ? "gb18030"
        : "";
  }
}
