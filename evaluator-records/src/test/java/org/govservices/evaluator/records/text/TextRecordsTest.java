package org.govservices.evaluator.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.records.ColumnType;
import org.govservices.evaluator.records.RecordTable.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How text files are taken apart: each record with the line in which it begins. */
class TextRecordsTest {
  @TempDir Path folder;

  private List<String> read(Format format, String text) throws IOException {
    TextShape shape =
        new TextShape(
            format,
            List.of(
                new TextShape.Column("a", "a", 0, ColumnType.TEXT, List.of(), null, true),
                new TextShape.Column("b", "b", 1, ColumnType.TEXT, List.of(), null, true)),
            2,
            Set.of("", "."),
            ',',
            "UTF-8",
            3);
    Path file = folder.resolve("records");
    Files.writeString(file, text);
    List<String> found = new ArrayList<>();
    try (TextRecords records = shape.open(file)) {
      for (TextRecord record = records.read(); record != null; record = records.read()) {
        found.add(
            record.line()
                + ": "
                + (record.fault() == null ? record.values() : "! " + records.text()));
      }
    }
    return found;
  }

  @Test
  void csvRecordsWithQuotesLineBreaksAndBlankLines() throws IOException {
    assertThat(
            read(
                Format.CSV,
                "a,b\r\n"
                    + "1,\"x\n"
                    + "y\"\r\n\r\n"
                    + "2,\"say \"\"so\"\"\"\r\n"
                    + "3,in\"side\r\n"
                    + "4,\r\n"
                    + "., z \r\n"
                    + "6,z,\r\n"
                    + "7,z"))
        .containsExactly(
            "2: [1, x\ny]",
            "5: [2, say \"so\"]",
            "6: [3, in\"side]",
            "7: [4, null]",
            "8: [null, z]",
            "9: [6, z]",
            "10: [7, z]");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
    assertThat(read(Format.CSV, "\uFEFFa,b\n1,x\n")).containsExactly("2: [1, x]");
  }

  @Test
  void readingGoesOnBelowCsvRecordsThatCannotBeTakenApart() throws IOException {
    assertThat(read(Format.CSV, "a,b\n1,\"x\"y\n2,x\n3\n4,x,y\n5,x\n6,\"x\n7,x\n"))
        .containsExactly(
            "2: ! 1,\"x\"y", "3: [2, x]", "4: ! 3", "5: ! 4,x,y", "6: [5, x]", "7: ! 6,\"x\n7,x");
  }

  @Test
  void aFileThatIsNoCsvIsGivenUp() throws IOException {
    assertThat(read(Format.CSV, "a,b\n" + "1,\"x\"y\n".repeat(100))).hasSize(4);
  }

  @Test
  void ndjson() throws IOException {
    assertThat(
            read(
                Format.NDJSON,
                """
                {"a": 1, "b": "x"}

                {"b": [1, 2], "c": 0}
                {"a": null, "b": {"c": 1.10}}
                {"a": 1.10, "b": true}
                [1]
                {"a": 1, "a": 2}
                {"a": 1} {"a": 2}
                {"a": 1
                {"a": 3}
                """))
        .containsExactly(
            "1: [1, x]",
            "3: ! {\"b\": [1, 2], \"c\": 0}",
            "4: ! {\"a\": null, \"b\": {\"c\": 1.10}}",
            "5: [1.10, true]",
            "6: ! [1]",
            "7: ! {\"a\": 1, \"a\": 2}",
            "8: ! {\"a\": 1} {\"a\": 2}",
            "9: ! {\"a\": 1",
            "10: [3, null]");
  }

  @Test
  void aJsonArray() throws IOException {
    assertThat(read(Format.JSON, "[{\"a\": 1},\n {\"a\": 2, \"b\": \"x\"}]"))
        .containsExactly("1: [1, null]", "2: [2, x]");
    assertThat(read(Format.JSON, "[]")).isEmpty();
    assertThat(read(Format.JSON, "[{\"a\": 1},\n")).containsExactly("1: [1, null]", "2: ! ");
    assertThat(read(Format.JSON, "[{\"a\": 1},\n {\"a\"")).containsExactly("1: [1, null]", "2: ! ");
    assertThat(read(Format.JSON, "{\"a\": 1}")).containsExactly("1: ! ");
    assertThat(read(Format.JSON, "[{\"a\": 1}] 2")).containsExactly("1: [1, null]", "1: ! ");
  }
}
