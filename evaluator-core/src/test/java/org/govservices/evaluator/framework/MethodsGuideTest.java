package org.govservices.evaluator.framework;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.robustness.draw.WeightDistributions;
import org.govservices.evaluator.testing.Guide;
import org.govservices.evaluator.weighting.Weightings;
import org.junit.jupiter.api.Test;

class MethodsGuideTest {
  @Test
  void theGuideShowsEveryCard() throws IOException {
    StringBuilder guide = new StringBuilder();
    List<Registries.Entry> all = new ArrayList<>(Registries.ALL);
    all.add(new Registries.Entry(Weightings.KEY, Weightings.ALL));
    all.add(new Registries.Entry("weights", WeightDistributions.ALL));
    for (Registries.Entry entry : all) {
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
