package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.govservices.evaluator.observation.CollectedCell;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good and bad reviews, synthetic. Expected: the same rules over the same file, without SQL. */
class GoodBadReviewTest {
  private static final CollectedRecords COLLECTED = SyntheticRecords.collect("cn-good-bad-review");

  private static final List<Map<String, String>> CASES =
      SyntheticRecords.table("cases-synthetic.csv").stream()
          .filter(row -> !"upheld".equals(row.get("appeal")))
          .toList();

  private static boolean isActive(Map<String, String> row) {
    return "active".equals(row.get("rating"));
  }

  private static boolean isGood(Map<String, String> row) {
    return Integer.parseInt(row.get("level")) >= 3;
  }

  private static boolean isDueBadReview(Map<String, String> row) {
    return isActive(row)
        && !isGood(row)
        && SyntheticRecords.workingDaysSince(row.get("rated")) >= 15;
  }

  private static Predicate<Map<String, String>> isPlausible() {
    List<Map<String, String>> active = CASES.stream().filter(GoodBadReviewTest::isActive).toList();
    Map<List<String>, Integer> byDevice = SyntheticRecords.sizes(active, row -> key(row, "device"));
    Map<List<String>, Integer> inMinute =
        SyntheticRecords.sizes(
            active,
            row -> List.of(row.get("unit"), row.get("item"), row.get("rated").substring(0, 16)));
    Map<List<String>, Integer> onDay = SyntheticRecords.sizes(active, row -> key(row, "item"));
    Map<List<String>, Integer> ofItem =
        SyntheticRecords.sizes(active, row -> List.of(row.get("unit"), row.get("item")));
    return row -> {
      int day = onDay.get(key(row, "item"));
      double mean = ofItem.get(List.of(row.get("unit"), row.get("item"))) / 91.0;
      boolean oneDevice = row.containsKey("device") && byDevice.get(key(row, "device")) > 5;
      boolean oneMinute =
          inMinute.get(List.of(row.get("unit"), row.get("item"), row.get("rated").substring(0, 16)))
              >= 4;
      return !oneDevice && !oneMinute && !(day >= 10 && day > 10 * mean);
    };
  }

  private static List<String> key(Map<String, String> row, String column) {
    return List.of(
        row.get("unit"),
        row.getOrDefault(column, ""),
        SyntheticRecords.day(row.get("rated")).toString());
  }

  private static Map<String, Double> expected(String indicator) {
    return switch (indicator) {
      case "review-active-good" ->
          SyntheticRecords.shares(CASES, GoodBadReviewTest::isActive, GoodBadReviewTest::isGood);
      case "review-good" ->
          SyntheticRecords.shares(
              CASES, row -> row.containsKey("rating"), GoodBadReviewTest::isGood);
      case "review-unrated" ->
          SyntheticRecords.shares(
              CASES,
              row -> isActive(row) || SyntheticRecords.workingDaysSince(row.get("closed")) >= 5,
              row -> !isActive(row));
      case "review-plausible" ->
          SyntheticRecords.shares(CASES, GoodBadReviewTest::isActive, isPlausible());
      case "review-followed-up" ->
          SyntheticRecords.shares(
              CASES, GoodBadReviewTest::isDueBadReview, row -> row.containsKey("followed_up"));
      case "review-rectified" ->
          SyntheticRecords.shares(
              CASES, GoodBadReviewTest::isDueBadReview, row -> row.containsKey("rectified"));
      case "review-on-time" ->
          SyntheticRecords.shares(
              CASES,
              GoodBadReviewTest::isDueBadReview,
              row ->
                  row.containsKey("rectified")
                      && SyntheticRecords.workingDays(row.get("rated"), row.get("rectified"))
                          <= 15);
      default -> throw new IllegalArgumentException(indicator);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "review-active-good",
        "review-good",
        "review-unrated",
        "review-plausible",
        "review-followed-up",
        "review-rectified",
        "review-on-time"
      })
  void ratesAreThoseCountedWithoutSql(String indicator) {
    SyntheticRecords.assertValues(COLLECTED, indicator, expected(indicator));
  }

  @Test
  void defaultRatingsRaiseTheGoodRateButNotTheActiveOne() {
    Map<String, Observation> all = SyntheticRecords.values(COLLECTED, "review-good");
    Map<String, Observation> active = SyntheticRecords.values(COLLECTED, "review-active-good");
    Map<String, Double> defaults =
        SyntheticRecords.shares(
            CASES, row -> row.containsKey("rating"), row -> row.get("rating").equals("default"));
    active.forEach(
        (unit, value) -> {
          double bad = (100 - value.value().orElseThrow()) * (100 - defaults.get(unit)) / 100;
          assertThat(all.get(unit).value().orElseThrow())
              .as(unit)
              .isCloseTo(100 - bad, within(1e-9));
        });
  }

  @Test
  void ratingsThatAppealsTookBackAreOutOfScopeOfEveryRate() {
    int takenBack =
        (int)
            SyntheticRecords.table("cases-synthetic.csv").stream()
                .filter(row -> "upheld".equals(row.get("appeal")))
                .count();
    assertThat(takenBack).isPositive();
    Map<String, Long> outOfScope = new TreeMap<>();
    COLLECTED.accounts().forEach(a -> outOfScope.put(a.indicator(), a.outOfScope()));
    assertThat(outOfScope.values()).allMatch(records -> records >= takenBack);
  }

  @Test
  void eachGroupOfRatingsThatLooksBoughtIsNamed() {
    // The generator bought for three units: from one device, in one minute, on one day.
    assertThat(COLLECTED.audit())
        .extracting(RecordAudit::detail)
        .hasSize(3)
        .anyMatch(detail -> detail.matches("14 ratings by device dfa20001 on 2020-.*"))
        .anyMatch(
            detail -> detail.matches("7 ratings for item .* in the minute 2020-.* 22:14:00.*"))
        .anyMatch(detail -> detail.matches("15 ratings for item .* on 2020-.*"))
        .allMatch(detail -> detail.endsWith(": published 100, by the rule 0"));
  }

  @Test
  void aUnitThatHandedInNothingWasNotMeasured() {
    assertThat(COLLECTED.cells())
        .filteredOn(cell -> cell.indicator().equals("review-active-good"))
        .extracting(CollectedCell::observation)
        .filteredOn(observation -> observation.status() != Status.OBSERVED)
        .singleElement()
        .extracting(Observation::status)
        .isEqualTo(Status.FAILED);
  }
}
