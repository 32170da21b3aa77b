package org.govservices.evaluator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Locale;

/** How a contract is printed. */
enum ContractFormat {
  /** As a framework.yaml that says everything; it can be read again. */
  YAML,
  JSON;

  String print(ObjectNode contract) {
    try {
      return writer().writeValueAsString(contract).stripTrailing() + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectWriter writer() {
    return switch (this) {
      case YAML ->
          YAMLMapper.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
              .build()
              .writer();
      case JSON -> {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        yield JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      }
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
