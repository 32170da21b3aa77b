package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.govservices.evaluator.lint.LintRule;
import org.govservices.evaluator.lint.Severity;
import org.govservices.evaluator.testing.Guide;
import org.junit.jupiter.api.Test;

class CheckingGuideTest {
  @Test
  void theGuideListsEveryRuleAsItsCardSays() throws IOException {
    StringBuilder table = new StringBuilder("| rule | finds | because | source |\n");
    table.append("| --- | --- | --- | --- |\n");
    for (LintRule.Card rule : Cards.RULES) {
      String name = "`" + rule.id() + "`";
      table.append(
          Guide.row(
              List.of(
                  rule.severity() == Severity.ERROR ? name + ", **refused**" : name,
                  rule.finds(),
                  rule.reason(),
                  rule.source())));
    }
    Guide.assertSays("checking.md", table.toString());
  }

  @Test
  void everyCardIsFilledInAndItsIdIsItsOwn() {
    assertThat(Cards.RULES)
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
              assertThat(List.of(rule.finds(), rule.reason(), rule.source()))
                  .allSatisfy(text -> assertThat(text).isNotBlank());
            })
        .extracting(LintRule.Card::id)
        .doesNotHaveDuplicates();
  }
}
