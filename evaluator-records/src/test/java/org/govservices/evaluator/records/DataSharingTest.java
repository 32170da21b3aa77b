package org.govservices.evaluator.records;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sharing, synthetic. Expected: the same rules over the same files, without SQL. */
class DataSharingTest {
  private static final CollectedRecords COLLECTED = SyntheticRecords.collect("cn-data-sharing");

  @Test
  void resourcesCataloguedAndOfThoseConnected() {
    List<Map<String, String>> resources = SyntheticRecords.table("resources-synthetic.csv");
    SyntheticRecords.assertValues(
        COLLECTED,
        "data-catalogued",
        SyntheticRecords.shares(
            resources, row -> true, row -> row.get("catalogued").equals("true")));
    SyntheticRecords.assertValues(
        COLLECTED,
        "data-connected",
        SyntheticRecords.shares(
            resources,
            row -> row.get("catalogued").equals("true"),
            row -> row.get("connected").equals("true")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"departments", "levels"})
  void aPairSharesBothWaysWhenDataFlowFromEachToTheOther(String relation) {
    Map<String, Set<List<String>>> flows = new TreeMap<>();
    for (Map<String, String> flow : SyntheticRecords.table("flows-synthetic.csv")) {
      if (flow.get("relation").equals(relation)) {
        flows
            .computeIfAbsent(flow.get("unit"), unit -> new HashSet<>())
            .add(List.of(flow.get("provider"), flow.get("receiver")));
      }
    }
    Map<String, Double> bothWays = new TreeMap<>();
    flows.forEach(
        (unit, pairs) -> {
          long answered =
              pairs.stream().filter(p -> pairs.contains(List.of(p.get(1), p.get(0)))).count();
          // Of n pairs b share both ways: n + b flows, 2 b of them with one in return.
          double both = answered / 2.0;
          bothWays.put(unit, 100 * both / (pairs.size() - both));
        });
    SyntheticRecords.assertValues(COLLECTED, "data-" + relation, bothWays);
  }

  @Test
  void requestsAreAnsweredWithinTenWorkingDays() {
    SyntheticRecords.assertValues(
        COLLECTED,
        "data-requests",
        SyntheticRecords.shares(
            SyntheticRecords.table("data-requests-synthetic.csv"),
            row -> SyntheticRecords.workingDaysSince(row.get("asked")) >= 10,
            row ->
                row.containsKey("answered")
                    && SyntheticRecords.workingDays(row.get("asked"), row.get("answered")) <= 10));
  }
}
