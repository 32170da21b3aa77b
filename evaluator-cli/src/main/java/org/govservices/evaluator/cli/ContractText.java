package org.govservices.evaluator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.reports.output.FindingJson;
import org.govservices.evaluator.reports.output.Json;

/** The text of a contract, or of what is unsound about it. */
final class ContractText {
  private ContractText() {}

  static String of(Framework framework, ContractFormat format) {
    return text(ResolvedContract.of(framework), format);
  }

  static String of(List<Finding> findings, ContractFormat format) {
    return text(FindingJson.of(findings), format);
  }

  private static String text(JsonNode content, ContractFormat format) {
    return switch (format) {
      case YAML -> yaml(content);
      case JSON -> Json.text(content);
    };
  }

  private static String yaml(JsonNode content) {
    try {
      return YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
