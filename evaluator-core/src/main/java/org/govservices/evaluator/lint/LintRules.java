package org.govservices.evaluator.lint;

import java.util.List;
import java.util.stream.Stream;

/** All rules on frameworks and data: the one place where a new one is entered. */
public final class LintRules {
  static final List<FrameworkRule> ON_FRAMEWORK =
      List.of(
          new RefusedScore(),
          new PossiblyRefusedScore(),
          new FloorAboveScale(),
          new GoalpostOutsideTransform(),
          new EmptyBand(),
          new BoundFinerThanGrades(),
          new BandsOnRelativeScores(),
          new CountedTwice(),
          new AdjustmentCountedTwice(),
          new WithoutEffect(),
          new DominantWeight(),
          new WeightsNearlySum(),
          new NoLeastCoverage(),
          new FailedScoresZero(),
          new NotApplicableScoresZero(),
          new NotMonotone(),
          new RankReversal(),
          new FittedByKindRankedTogether(),
          new KindsRankedTogether(),
          new NothingApplies(),
          new OfficialWithoutSource());

  static final List<DataRule> ON_DATA =
      List.of(
          new OneValue(),
          new SameValues(),
          new RedundantPair(),
          new ContradictsDimension(),
          new UnderRepresented(),
          new DominantInfluence(),
          new LowCoverage(),
          new NeverObservedForKind(),
          new ManyCapped(),
          new UntreatedOutliers(),
          new SampleGoalpostsOverEditions(),
          new PartsRankedWithParents(),
          new UnknownKind(),
          new SizeBias());

  private LintRules() {}

  /** Every rule's card: on the framework alone, on data, on what is read. */
  public static List<LintRule.Card> cards() {
    return Stream.concat(
            Stream.<List<? extends LintRule>>of(ON_FRAMEWORK, ON_DATA)
                .flatMap(List::stream)
                .map(LintRule::card),
            Stream.concat(Stream.of(MaybeFractions.CARD), UnitsOfRecords.cards().stream()))
        .toList();
  }
}
