package org.govservices.evaluator.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
    return read(file, StandardCharsets.UTF_8);
  }

  /**
   * Reads and decodes a whole file; a byte order mark is dropped.
   *
   * @throws InvalidInputException when it cannot be read or holds bytes that the charset forbids
   */
  static String read(Path file, Charset charset) {
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
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      String text = decoder.decode(in).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(List.of(badByte(name, bytes, charset)));
    }
  }

  private static Problem badByte(String name, byte[] bytes, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
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
    return new Problem(
        Place.of(name, line, column),
        String.format(
            "byte 0x%02X is not %s; save the file as UTF-8, or declare its encoding",
            bytes[in.position()], charset.name()));
  }
}
