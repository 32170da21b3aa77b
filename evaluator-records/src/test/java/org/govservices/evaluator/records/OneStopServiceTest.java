package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One-stop service, synthetic. Expected: the same rules over the same files, without SQL. */
class OneStopServiceTest {
  private static final CollectedRecords COLLECTED = SyntheticRecords.collect("cn-one-stop-service");

  private static final List<Map<String, String>> ITEMS =
      SyntheticRecords.table("items-synthetic.csv");

  @Test
  void itemsHandledOnline() {
    SyntheticRecords.assertValues(
        COLLECTED,
        "fully-online",
        SyntheticRecords.shares(ITEMS, row -> true, row -> row.get("fully_online").equals("true")));
  }

  @Test
  void itemsWithoutAVisitAndWithAtMostOne() {
    SyntheticRecords.assertValues(
        COLLECTED,
        "zero-visit",
        SyntheticRecords.shares(ITEMS, row -> true, row -> row.get("visits").equals("0")));
    SyntheticRecords.assertValues(
        COLLECTED,
        "one-visit",
        SyntheticRecords.shares(
            ITEMS, row -> true, row -> Integer.parseInt(row.get("visits")) <= 1));
  }

  @Test
  void casesFiledElsewhereThanAtAWindow() {
    SyntheticRecords.assertValues(
        COLLECTED,
        "cases-online",
        SyntheticRecords.shares(
            SyntheticRecords.table("cases-synthetic.csv"),
            row -> true,
            row -> !row.get("channel").equals("window")));
  }

  @Test
  void timeLimitsAreCutBySumsOverItemsThatHaveALegalOne() {
    Map<String, Double> legal = new TreeMap<>();
    Map<String, Double> promised = new TreeMap<>();
    for (Map<String, String> item : ITEMS) {
      if (item.containsKey("legal_days")) {
        legal.merge(item.get("unit"), Double.valueOf(item.get("legal_days")), Double::sum);
        promised.merge(item.get("unit"), Double.valueOf(item.get("promised_days")), Double::sum);
      }
    }
    Map<String, Double> cut = new TreeMap<>();
    legal.forEach((unit, days) -> cut.put(unit, 100 * (1 - promised.get(unit) / days)));
    SyntheticRecords.assertValues(COLLECTED, "time-limit-cut", cut);
    Map<String, Double> meanOfItems =
        SyntheticRecords.means(
            ITEMS,
            row -> row.containsKey("legal_days"),
            row ->
                100
                    - 100
                        * Double.parseDouble(row.get("promised_days"))
                        / Double.parseDouble(row.get("legal_days")));
    assertThat(cut.get("370200")).isNotCloseTo(meanOfItems.get("370200"), within(0.1));
  }
}
