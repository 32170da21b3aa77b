package org.govservices.evaluator.reports.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.Result.Outcome;
import org.govservices.evaluator.framework.Framework.Standing;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.reports.Label;

/** What the contract's constants and settings are called in a workbook. */
final class Words {
  private Words() {}

  static Label standing(Standing standing) {
    return switch (standing) {
      case OFFICIAL -> Label.OFFICIAL;
      case RECONSTRUCTED -> Label.RECONSTRUCTED;
      case ILLUSTRATIVE -> Label.ILLUSTRATIVE;
    };
  }

  static Label status(Status status) {
    return switch (status) {
      case OBSERVED -> Label.OBSERVED;
      case NOT_FOUND -> Label.NOT_FOUND;
      case FAILED -> Label.FAILED;
      case NOT_APPLICABLE -> Label.NOT_APPLICABLE;
    };
  }

  static Label outcome(Outcome outcome) {
    return switch (outcome) {
      case SCORED -> Label.SCORED;
      case NOT_MEASURED -> Label.NOT_MEASURED;
      case LOW_COVERAGE -> Label.LOW_COVERAGE;
      case NOT_APPLICABLE -> Label.NOT_APPLICABLE;
    };
  }

  /** Settings as the files write them: {@code range [0, 100]; outside cap}. */
  static String settings(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + " " + setting(setting.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String setting(Object value) {
    if (value instanceof Double number) {
      return NumberText.shortest(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Words::setting).collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(value);
  }
}
