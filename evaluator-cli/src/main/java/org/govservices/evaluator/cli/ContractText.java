package org.govservices.evaluator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.reports.output.Json;

/** The text of a contract. */
final class ContractText {
  private ContractText() {}

  static String of(Framework framework, ContractFormat format) {
    ObjectNode contract = ResolvedContract.of(framework);
    return switch (format) {
      case YAML -> yaml(contract);
      case JSON -> Json.text(contract);
    };
  }

  private static String yaml(ObjectNode contract) {
    try {
      return YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writeValueAsString(contract);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
