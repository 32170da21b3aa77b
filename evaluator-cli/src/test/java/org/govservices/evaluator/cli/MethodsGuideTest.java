package org.govservices.evaluator.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.govservices.evaluator.framework.Registries;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.testing.Guide;
import org.junit.jupiter.api.Test;

class MethodsGuideTest {
  @Test
  void theGuideShowsEveryCard() throws IOException {
    StringBuilder guide = new StringBuilder();
    for (Registries.Entry entry : Cards.METHODS) {
      guide.append("\n## `" + entry.key() + "`: " + entry.methods().kind() + "s\n\n");
      guide.append("| method | what it does | needs | settings | source |\n");
      guide.append("| --- | --- | --- | --- | --- |\n");
      for (Method<?> method : entry.methods().all()) {
        guide.append(
            Guide.row(
                List.of(
                    "`" + method.name() + "`",
                    method.summary(),
                    method.needs(),
                    method.parameters().stream()
                        .map(parameter -> "`" + parameter.name() + "`: " + parameter.meaning())
                        .collect(Collectors.joining("<br>")),
                    method.source())));
      }
    }
    Guide.assertSays("methods.md", guide + "\n");
  }
}
