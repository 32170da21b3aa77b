package org.govservices.evaluator.reports.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.FileWords;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.NodeTree.Place;
import org.govservices.evaluator.text.LocalText;

/**
 * The contract as resolved: a row for every node, a column for every word that a framework file may
 * say of it. What the contract says cannot be missing here: the columns come from the contract.
 */
final class MethodSheet {
  private static final Look DIMENSION = Look.STRONG.fill(Look.MIST);
  private static final int FACT_COLUMNS = 8;
  private static final int DEFINITION_WIDTH = 60;

  /** What has a place of its own. */
  private static final Set<String> ELSEWHERE =
      Set.of("id", "name", "children", "definition", "index", "formatVersion");

  private final Book book;
  private final Page page;
  private final List<Map<String, JsonNode>> rows = new ArrayList<>();
  private final Set<String> words = new LinkedHashSet<>(List.of("weight"));

  private MethodSheet(Book book) {
    this.book = book;
    this.page = book.page(Label.METHOD.text(), Label.ABOUT_METHOD.text());
  }

  static Page write(Book book) {
    MethodSheet sheet = new MethodSheet(book);
    ObjectNode contract = ResolvedContract.of(book.framework());
    sheet.facts(contract);
    sheet.collect(contract.path("index"));
    sheet.heading();
    book.tree().all().forEach(sheet::node);
    return sheet.page;
  }

  private void facts(ObjectNode contract) {
    contract.properties().stream()
        .filter(fact -> !ELSEWHERE.contains(fact.getKey()))
        .forEach(fact -> fact(fact.getKey(), fact.getValue()));
    page.row();
  }

  private void fact(String word, JsonNode value) {
    if (word.equals("sources") || word.equals("bands")) {
      value.forEach(item -> fact(word.substring(0, word.length() - 1), item));
      return;
    }
    page.row()
        .text(book.in(FileWords.text(word)), Look.SUBTITLE)
        .paragraph(text(value), FACT_COLUMNS, Look.PLAIN);
  }

  private void collect(JsonNode node) {
    Map<String, JsonNode> row = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> rule : node.properties()) {
      if (rule.getKey().equals("missing")) {
        rule.getValue()
            .properties()
            .forEach(status -> row.put("missing: " + status.getKey(), status.getValue()));
      } else {
        row.put(rule.getKey(), rule.getValue());
      }
    }
    rows.add(row);
    row.keySet().stream().filter(word -> !ELSEWHERE.contains(word)).forEach(words::add);
    node.path("children").forEach(this::collect);
  }

  private void heading() {
    page.headingBegins();
    page.row()
        .heading(Label.NAME, Look.HEADER)
        .heading(Label.ID, Look.HEADER)
        .heading(Label.DEPTH, Look.HEADER);
    words.forEach(word -> page.text(book.lines(FileWords.text(word)), Look.HEADER));
    page.layout().width(page.column(), DEFINITION_WIDTH);
    page.heading(Label.DEFINITION, Look.HEADER);
    page.headingEnds(1);
  }

  private void node(Place place) {
    Look look = place.isIndicator() ? Look.TEXT : DIMENSION;
    Map<String, JsonNode> row = rows.get(place.index());
    page.row()
        .text(book.in(place.node().name()), look.indent(place.depth()))
        .text(place.node().id(), look)
        .number(place.depth(), look.align(HorizontalAlignment.CENTER));
    for (String word : words) {
      JsonNode value = row.get(word);
      if (value == null) {
        page.blank(look);
      } else if (value.isNumber()) {
        page.number(value.doubleValue(), look.align(HorizontalAlignment.CENTER));
      } else {
        page.text(text(value), look);
      }
    }
    page.text(definition(place), look.with(Look.Trait.WRAPPED));
  }

  private String definition(Place place) {
    return place.node() instanceof Indicator indicator
        ? indicator.definition().map(book::lines).orElse("")
        : "";
  }

  /** A setting as a file could say it, on one line. */
  private String text(JsonNode value) {
    if (value.has("en") || value.has("zh")) {
      return book.in(new LocalText(value.path("en").textValue(), value.path("zh").textValue()));
    } else if (value.isNumber()) {
      return NumberText.shortest(value.doubleValue());
    } else if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(this::text)
          .collect(Collectors.joining(", ", "[", "]"));
    } else if (value.isObject()) {
      return value.properties().stream()
          .map(setting -> setting.getKey() + " " + nested(setting.getValue()))
          .collect(Collectors.joining(", "));
    }
    return value.asText();
  }

  private String nested(JsonNode value) {
    return value.isObject() && !value.has("en") && !value.has("zh")
        ? "(" + text(value) + ")"
        : text(value);
  }
}
