package org.govservices.evaluator.reports.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Adjusted;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Fit;
import org.govservices.evaluator.evaluation.result.Gap;
import org.govservices.evaluator.evaluation.result.Gaps;
import org.govservices.evaluator.evaluation.result.GroupAverage;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.result.SourceComparison;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.observation.NotTaken;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.SourcePair;
import org.govservices.evaluator.observation.Unit;

/**
 * {@code evaluation.json}: the whole evaluation, for programs. What is missing has no key; every
 * finding stands on a line of its own.
 */
final class EvaluationJson {
  static final String FILE = "evaluation.json";

  private final Evaluation evaluation;
  private final JsonGenerator out;

  private EvaluationJson(Evaluation evaluation, JsonGenerator out) {
    this.evaluation = evaluation;
    this.out = out;
  }

  static void write(Evaluation evaluation, Path folder) throws IOException {
    try (JsonGenerator out = Json.generator(folder.resolve(FILE))) {
      new EvaluationJson(evaluation, out).write();
      out.writeRaw('\n');
    }
  }

  private void write() throws IOException {
    out.writeStartObject();
    out.writeNumberField("formatVersion", 1);
    out.writeFieldName("evaluation");
    out.writeTree(spec(evaluation.spec()));
    out.writeFieldName("contract");
    out.writeTree(ResolvedContract.of(evaluation.framework()));
    out.writeArrayFieldStart("groups");
    for (RankingGroup group : evaluation.groups()) {
      Json.line(out, group(group));
    }
    out.writeEndArray();
    out.writeArrayFieldStart("units");
    for (int unit = 0; unit < evaluation.roster().size(); unit++) {
      unit(unit);
    }
    out.writeEndArray();
    if (!evaluation.sources().notTaken().isEmpty()) {
      sources(evaluation.sources());
    }
    if (evaluation.gaps().excluded() > 0) {
      gaps(evaluation.gaps());
    }
    if (!evaluation.averages().isEmpty()) {
      averages();
    }
    out.writeArrayFieldStart("fits");
    for (Fit fit : evaluation.fits()) {
      Json.line(out, fit(fit));
    }
    out.writeEndArray();
    if (evaluation.audit().isPresent()) {
      audit(evaluation.audit().get());
    }
    out.writeArrayFieldStart("findings");
    for (Finding finding : evaluation.findings()) {
      Json.line(out, FindingJson.of(finding));
    }
    out.writeEndArray();
    out.writeArrayFieldStart("log");
    for (Decision decision : evaluation.log()) {
      Json.line(out, decision(decision));
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  static ObjectNode spec(EvaluationSpec spec) {
    ObjectNode node = Json.object().put("id", spec.id());
    node.set("title", Json.text(spec.title()));
    return node.put("data", spec.data().keyword())
        .put("language", spec.language().keyword())
        .put("seed", spec.seed());
  }

  private ObjectNode group(RankingGroup group) {
    ObjectNode node = Json.object().put("name", group.name());
    group.units().forEach(unit -> node.withArray("units").add(code(unit)));
    return node;
  }

  private void unit(int index) throws IOException {
    Unit unit = evaluation.roster().get(index);
    out.writeStartObject();
    out.writeStringField("code", unit.code());
    out.writeStringField("kind", unit.kind());
    out.writeFieldName("name");
    Json.line(out, Json.text(unit.name()));
    if (unit.parent().isPresent()) {
      out.writeStringField("parent", unit.parent().get());
    }
    if (!unit.groups().isEmpty()) {
      ObjectNode groups = Json.object();
      evaluation.roster().groupings().stream()
          .sorted()
          .filter(unit.groups()::containsKey)
          .forEach(grouping -> groups.put(grouping, unit.groups().get(grouping)));
      out.writeFieldName("groups");
      Json.line(out, groups);
    }
    out.writeObjectFieldStart("results");
    for (int node = 0; node < evaluation.nodes().size(); node++) {
      out.writeFieldName(evaluation.nodes().get(node).id());
      Json.line(out, result(evaluation.result(index, node)));
    }
    out.writeEndObject();
    if (!evaluation.adjusted(index).isEmpty()) {
      out.writeArrayFieldStart("adjusted");
      for (Adjusted change : evaluation.adjusted(index)) {
        Json.line(out, adjusted(change));
      }
      out.writeEndArray();
    }
    out.writeObjectFieldStart("observations");
    int indicator = 0;
    for (Indicator leaf : evaluation.framework().indicators()) {
      out.writeFieldName(leaf.id());
      Observation observed = evaluation.observations().at(index, indicator);
      ObjectNode cell = observation(observed);
      OptionalDouble counted = evaluation.counted(index, indicator++);
      if (counted.isPresent() && !counted.equals(observed.value())) {
        cell.set("counted", Json.number(counted.getAsDouble()));
      }
      Json.line(out, cell);
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static ObjectNode result(Result result) {
    ObjectNode node = Json.object().put("status", result.outcome().keyword());
    result.score().ifPresent(score -> node.set("score", Json.number(score)));
    result.grade().ifPresent(grade -> node.set("grade", Json.number(grade)));
    result.band().ifPresent(band -> node.put("band", band.id()));
    result.rank().ifPresent(rank -> node.set("rank", Json.number(rank)));
    result.coverage().ifPresent(coverage -> node.set("coverage", Json.number(coverage)));
    return node;
  }

  private ObjectNode adjusted(Adjusted change) {
    ObjectNode node =
        Json.object()
            .put("node", evaluation.nodes().get(change.node()).id())
            .put("rule", change.rule().method())
            .put("indicator", change.rule().indicator());
    node.set("value", Json.number(change.value()));
    change.before().ifPresent(before -> node.set("before", Json.number(before)));
    change.outcome().score().ifPresent(after -> node.set("after", Json.number(after)));
    change.outcome().capBand().ifPresent(band -> node.put("bandAtBest", band));
    return node;
  }

  private void gaps(Gaps gaps) throws IOException {
    out.writeObjectFieldStart("gaps");
    out.writeNumberField("leftOut", gaps.excluded());
    out.writeNumberField("notWorkedOut", gaps.notWorkedOut());
    out.writeArrayFieldStart("deciding");
    for (Gap gap : gaps.deciding()) {
      ObjectNode node =
          Json.object()
              .put("unit", code(gap.unit()))
              .put("indicator", evaluation.observations().indicators().get(gap.indicator()))
              .put("status", gap.status().keyword());
      gap.ifWorst().ifPresent(result -> node.set("indexIfWorst", result(result)));
      gap.ifBest().ifPresent(result -> node.set("indexIfBest", result(result)));
      Json.line(out, node);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void averages() throws IOException {
    out.writeArrayFieldStart("averages");
    for (GroupAverage average : evaluation.averages()) {
      ObjectNode node = Json.object().put("grouping", average.grouping());
      if (!average.group().isEmpty()) {
        node.put("group", average.group());
      }
      node.put("node", average.node()).put("n", average.n());
      node.set("mean", Json.number(average.mean()));
      Json.line(out, node);
    }
    out.writeEndArray();
  }

  private static ObjectNode observation(Observation observation) {
    ObjectNode node = Json.object().put("status", observation.status().keyword());
    observation.value().ifPresent(value -> node.set("value", Json.number(value)));
    if (!observation.text().isEmpty()) {
      node.put("text", observation.text());
    }
    node.put("source", observation.origin().keyword());
    if (observation.disputed()) {
      node.put("disputed", true);
    }
    observation.standardError().ifPresent(se -> node.set("standard_error", Json.number(se)));
    observation.n().ifPresent(n -> node.put("n", n));
    if (!observation.evidence().isEmpty()) {
      node.put("evidence", observation.evidence());
    }
    return node.put("place", observation.place().withoutFolder());
  }

  private static ObjectNode fit(Fit fit) {
    ObjectNode node = Json.object().put("indicator", fit.indicator());
    if (!fit.population().isEmpty()) {
      node.put("population", fit.population());
    }
    node.put("n", fit.n());
    ObjectNode parameters = node.putObject("parameters");
    fit.parameters().forEach((name, value) -> parameters.set(name, Json.number(value)));
    return node;
  }

  private void sources(SourceComparison sources) throws IOException {
    out.writeObjectFieldStart("sources");
    out.writeArrayFieldStart("notTaken");
    for (NotTaken source : sources.notTaken()) {
      Json.line(
          out,
          Json.object()
              .put("source", source.source())
              .put("same", source.same())
              .put("within", source.within())
              .put("beyond", source.beyond()));
    }
    out.writeEndArray();
    out.writeArrayFieldStart("disagreements");
    for (Disagreement disagreement : sources.disagreements()) {
      SourcePair pair = disagreement.pair();
      ObjectNode node =
          Json.object()
              .put("unit", code(pair.unit()))
              .put("indicator", evaluation.observations().indicators().get(pair.indicator()));
      node.set("taken", observation(pair.taken()));
      node.set("other", observation(pair.other()));
      disagreement.ifOther().ifPresent(result -> node.set("indexIfOther", result(result)));
      if (!disagreement.whyNoScore().isEmpty()) {
        node.put("whyNoScoreIfOther", disagreement.whyNoScore());
      }
      Json.line(out, node);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void audit(Audit audit) throws IOException {
    out.writeObjectFieldStart("audit");
    out.writeNumberField("scoresCompared", audit.scoresCompared());
    if (audit.largestScoreDifference().isPresent()) {
      out.writeFieldName("largestScoreDifference");
      Json.line(out, Json.number(audit.largestScoreDifference().getAsDouble()));
    }
    out.writeNumberField("ranksCompared", audit.ranksCompared());
    out.writeNumberField("bandsCompared", audit.bandsCompared());
    out.writeNumberField("notComputed", audit.notComputed());
    out.writeArrayFieldStart("contradictions");
    for (Audit.Contradiction contradiction : audit.contradictions()) {
      ObjectNode node =
          Json.object().put("node", contradiction.node()).put("unit", contradiction.unit());
      if (!contradiction.other().isEmpty()) {
        node.put("other", contradiction.other());
      }
      Json.line(out, node.put("detail", contradiction.detail().english()));
    }
    out.writeEndArray();
    out.writeArrayFieldStart("differences");
    for (Audit.Difference difference : audit.differences()) {
      ObjectNode node =
          Json.object()
              .put("what", difference.what().name().toLowerCase(java.util.Locale.ROOT))
              .put("unit", difference.unit())
              .put("node", difference.node())
              .put("published", difference.published())
              .put("computed", difference.computed());
      difference.shift().ifPresent(shift -> node.set("shift", Json.number(shift)));
      Json.line(out, node);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static ObjectNode decision(Decision decision) {
    ObjectNode node =
        Json.object().put("stage", decision.stage().keyword()).put("event", decision.event());
    if (!decision.unit().isEmpty()) {
      node.put("unit", decision.unit());
    }
    if (!decision.node().isEmpty()) {
      node.put("node", decision.node());
    }
    return node.put("detail", decision.detail());
  }

  private String code(int unit) {
    return evaluation.roster().get(unit).code();
  }
}
