package org.govservices.evaluator.reports.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.govservices.evaluator.lint.Finding;

/** What is unsound about an evaluation, for programs. */
public final class FindingJson {
  private FindingJson() {}

  /** A list of objects, in the order of the findings, with their places in the files. */
  public static ArrayNode of(List<Finding> findings) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    findings.forEach(
        finding -> list.add(of(finding).put("place", finding.place().withoutFolder())));
    return list;
  }

  /** Without its place: a line of the file is no result. */
  static ObjectNode of(Finding finding) {
    ObjectNode node =
        Json.object()
            .put("rule", finding.rule().id())
            .put("severity", finding.rule().severity().keyword());
    if (!finding.place().node().isEmpty()) {
      node.put("node", finding.place().node());
    }
    return node.put("message", finding.message())
        .put("reason", finding.rule().reason())
        .put("source", finding.rule().source());
  }
}
