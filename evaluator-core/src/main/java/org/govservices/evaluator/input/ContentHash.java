package org.govservices.evaluator.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * SHA-256 of what a file says. A workbook is a zip archive, and machines may compress equal content
 * differently: its hash is over its parts, each by name: the name in UTF-8, a zero byte, the length
 * of the content as eight bytes (highest first), the content.
 */
public final class ContentHash {
  private ContentHash() {}

  /** In hexadecimal. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    if (hasParts(file)) {
      parts(file)
          .forEach(
              (name, content) -> {
                digest.update(name.getBytes(UTF_8));
                digest.update((byte) 0);
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(content.length).flip());
                digest.update(content);
              });
    } else {
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether a file has this hash; what cannot be read, as a workbook that was cut off, has not. */
  public static boolean is(String hash, Path file) {
    try {
      return of(file).equals(hash);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the file is an archive whose parts count, not its bytes. */
  public static boolean hasParts(Path file) {
    return file.toString().endsWith(".xlsx");
  }

  /**
   * The parts of an archive by name.
   *
   * @throws IOException also when it is not an archive
   */
  public static SortedMap<String, byte[]> parts(Path file) throws IOException {
    SortedMap<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IllegalArgumentException e) { // so Java says it, where others read past it
      throw new IOException("the name of a part is not UTF-8", e);
    }
    return parts;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
