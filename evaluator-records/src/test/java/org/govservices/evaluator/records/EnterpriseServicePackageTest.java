package org.govservices.evaluator.records;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Enterprise service package, synthetic. Expected: the same rules, without SQL. */
class EnterpriseServicePackageTest {
  private static final CollectedRecords COLLECTED =
      SyntheticRecords.collect("cn-enterprise-service-package");

  private static final List<Map<String, String>> ENTERPRISES =
      SyntheticRecords.table("enterprises-synthetic.csv");
  private static final List<Map<String, String>> POLICIES =
      SyntheticRecords.table("policies-synthetic.csv");
  private static final List<Map<String, String>> REQUESTS =
      SyntheticRecords.table("enterprise-requests-synthetic.csv");

  @Test
  void enterprisesWithAStewardAndWithAPolicy() {
    SyntheticRecords.assertValues(
        COLLECTED,
        "package-stewards",
        SyntheticRecords.shares(ENTERPRISES, row -> true, row -> row.containsKey("steward")));
    Set<String> matched =
        POLICIES.stream().map(row -> row.get("enterprise")).collect(Collectors.toSet());
    SyntheticRecords.assertValues(
        COLLECTED,
        "package-matched",
        SyntheticRecords.shares(
            ENTERPRISES, row -> true, row -> matched.contains(row.get("code"))));
  }

  @Test
  void policiesCountWhenTheyWereMatchedFifteenWorkingDaysAgo() {
    SyntheticRecords.assertValues(
        COLLECTED,
        "package-policies",
        SyntheticRecords.shares(
            POLICIES,
            row -> SyntheticRecords.workingDaysSince(row.get("matched")) >= 15,
            row -> row.containsKey("delivered")));
  }

  @Test
  void whatIsOpenCountsUntilTheDayOfCollection() {
    SyntheticRecords.assertValues(COLLECTED, "package-response", meanDaysTo("responded"));
    SyntheticRecords.assertValues(COLLECTED, "package-closing", meanDaysTo("closed"));
  }

  private static Map<String, Double> meanDaysTo(String column) {
    return SyntheticRecords.means(REQUESTS, row -> true, row -> (double) daysTo(column, row));
  }

  private static int daysTo(String column, Map<String, String> row) {
    return row.containsKey(column)
        ? SyntheticRecords.workingDays(row.get("asked"), row.get(column))
        : SyntheticRecords.workingDaysSince(row.get("asked"));
  }

  @Test
  void requestsCountAsOnTimeOnceTheirTimeHasRunOut() {
    Predicate<Map<String, String>> due =
        row ->
            SyntheticRecords.workingDaysSince(row.get("asked"))
                >= Integer.parseInt(row.get("promised_days"));
    SyntheticRecords.assertValues(
        COLLECTED,
        "package-closed",
        SyntheticRecords.shares(
            REQUESTS,
            due,
            row ->
                row.containsKey("closed")
                    && daysTo("closed", row) <= Integer.parseInt(row.get("promised_days"))));
  }
}
