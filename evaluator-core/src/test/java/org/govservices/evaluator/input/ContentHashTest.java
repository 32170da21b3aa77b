package org.govservices.evaluator.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {

  @TempDir private Path home;

  /** The example of FIPS 180-2, appendix B.1. */
  @Test
  void aFileIsHashedAsItIs() throws IOException {
    Path file = Files.writeString(home.resolve("scores.csv"), "abc");
    assertThat(ContentHash.of(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aWorkbookIsHashedByItsParts() throws IOException {
    Path one = zip("one.xlsx", Deflater.BEST_COMPRESSION, "a.xml=text", "b.xml=more");
    Path other = zip("other.xlsx", Deflater.NO_COMPRESSION, "b.xml=more", "a.xml=text");
    assertThat(Files.readAllBytes(one)).isNotEqualTo(Files.readAllBytes(other));
    assertThat(ContentHash.of(one)).isEqualTo(ContentHash.of(other));
  }

  /** SHA-256, by coreutils' sha256sum, of {@code printf 'a.xml\0\0\0\0\0\0\0\0\4text'}. */
  @Test
  void theHashOfPartsIsTheDocumentedOne() throws IOException {
    Path file = zip("book.xlsx", Deflater.BEST_SPEED, "a.xml=text");
    assertThat(ContentHash.of(file))
        .isEqualTo("59f56994d84c9bcf1f7b0e772ffda50c16841ecf150b94795ca43bfdbe57ea06");
  }

  @Test
  void whatIsInAPartAndWhereItEndsMatters() throws IOException {
    List<String> hashes =
        List.of(
            ContentHash.of(zip("1.xlsx", 1, "a.xml=text", "b.xml=more")),
            ContentHash.of(zip("2.xlsx", 1, "a.xml=text", "b.xml=mere")),
            ContentHash.of(zip("3.xlsx", 1, "a.xml=text", "c.xml=more")),
            ContentHash.of(zip("4.xlsx", 1, "a.xml=", "b.xml=textmore")));
    assertThat(hashes).doesNotHaveDuplicates();
  }

  private Path zip(String name, int level, String... parts) throws IOException {
    Path file = home.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(level);
      for (String part : parts) {
        zip.putNextEntry(new ZipEntry(part.substring(0, part.indexOf('='))));
        zip.write(part.substring(part.indexOf('=') + 1).getBytes(UTF_8));
      }
    }
    return file;
  }
}
