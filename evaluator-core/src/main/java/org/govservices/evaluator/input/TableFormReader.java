package org.govservices.evaluator.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.text.Keyword;

/** Reads how a table is written from what YAML, which the schema has judged, says of its file. */
public final class TableFormReader {
  private TableFormReader() {}

  /**
   * The form that an entry declares.
   *
   * @param stated where the values of its keys stand
   */
  public static TableForm read(JsonNode entry, boolean workbook, Map<String, Place> stated) {
    List<Integer> header = new ArrayList<>();
    if (entry.path("header").isIntegralNumber()) {
      header.add(entry.path("header").asInt());
    }
    entry.path("header").forEach(row -> header.add(row.asInt()));
    List<String> passOver = new ArrayList<>();
    entry.path("pass-over").forEach(text -> passOver.add(text.asText()));
    return new TableForm(
        charset(entry.path("encoding").asText()),
        Optional.ofNullable(entry.path("separator").textValue()).map(text -> text.charAt(0)),
        header,
        passOver,
        new NumberWriting(
            entry.path("decimal").asText().equals("comma"),
            entry.path("digits").asText().equals("full-width"),
            Keyword.parse(NumberWriting.Percent.class, entry.path("percent").asText())),
        workbook ? Optional.of(sheet(entry)) : Optional.empty(),
        stated);
  }

  private static SheetSettings sheet(JsonNode entry) {
    return new SheetSettings(
        entry.path("sheet").asText(),
        entry.path("hidden").asText().equals("read"),
        entry.path("formulas").asText().equals("stored"),
        Optional.ofNullable(entry.at("/unit/cell").textValue()));
  }

  /** GBK is read as GB 18030, which holds it. */
  private static Charset charset(String encoding) {
    return switch (encoding) {
      case "gb18030", "gbk" -> Charset.forName("GB18030");
      case "utf-16" -> StandardCharsets.UTF_16;
      case "utf-16le" -> StandardCharsets.UTF_16LE;
      case "windows-1252" -> Charset.forName("windows-1252");
      default -> StandardCharsets.UTF_8;
    };
  }
}
