package org.govservices.evaluator.evaluation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.LocalText;

/**
 * A cell without a value that does not count, and what hangs on that: leaving a bad value out lifts
 * the unit, leaving a good one out lowers it.
 *
 * @param unit index in the roster
 * @param indicator as in {@link org.govservices.evaluator.framework.Framework#indicators()}
 * @param status why there is no value: failed, or not found
 * @param index what the unit got in the index
 * @param ifWorst what it would get if the cell scored the worst that its scoring rule gives, all
 *     else as it is; empty when the contract refuses that
 * @param ifBest the same with the best
 */
public record Gap(
    int unit,
    int indicator,
    Status status,
    Result index,
    Optional<Result> ifWorst,
    Optional<Result> ifBest) {
  /** Whether the unit could have another band. */
  public boolean changesBand() {
    return possible().stream()
        .anyMatch(result -> !result.band().map(Band::id).equals(index.band().map(Band::id)));
  }

  /** Whether the unit could have another rank. */
  public boolean changesRank() {
    return possible().stream().anyMatch(result -> !result.rank().equals(index.rank()));
  }

  /** Whether it changes a rank or a band, or may: where the contract refuses an end. */
  public boolean decides() {
    return changesBand() || changesRank() || ifWorst.isEmpty() || ifBest.isEmpty();
  }

  /** The index, rank and band from the worst to the best. */
  public LocalText words(Framework framework) {
    int decimals = framework.grading().decimals();
    List<LocalText> parts = new ArrayList<>();
    if (ifWorst.isEmpty() || ifBest.isEmpty()) {
      LocalText end =
          ifWorst.isEmpty() ? new LocalText("worst", "最低") : new LocalText("best", "最高");
      parts.add(
          new LocalText(
              "the contract refuses the " + end.english() + "; else",
              "规则不接受" + end.chinese() + "得分；否则"));
    }
    parts.add(
        new LocalText("index ", "总体指数 ")
            .then(part(r -> r.grade().stream().mapToObj(g -> NumberText.fixed(g, decimals)))));
    parts.add(
        new LocalText("rank ", "排名 ")
            .then(part(r -> r.rank().stream().mapToObj(NumberText::shortest))));
    if (changesBand()) {
      LocalText english = part(r -> r.band().stream().map(band -> band.name().english()));
      LocalText chinese = part(r -> r.band().stream().map(band -> band.name().chinese()));
      parts.add(new LocalText("band " + english.english(), "等级 " + chinese.chinese()));
    }
    return new LocalText(
        parts.stream().map(LocalText::english).collect(Collectors.joining(", ")),
        parts.stream().map(LocalText::chinese).collect(Collectors.joining("，")));
  }

  /** From the worst to the best, which may be the same. */
  private LocalText part(Function<Result, Stream<String>> text) {
    List<String> ends =
        possible().stream().map(r -> text.apply(r).findFirst().orElse("–")).distinct().toList();
    return new LocalText(String.join(" to ", ends), String.join(" 至 ", ends));
  }

  /** How many points of the index lie between the worst and the best, or what it got. */
  public double spread() {
    double[] scores =
        Stream.concat(Stream.of(index), possible().stream())
            .flatMapToDouble(result -> result.score().stream())
            .sorted()
            .toArray();
    return scores.length == 0 ? 0 : scores[scores.length - 1] - scores[0];
  }

  private List<Result> possible() {
    return Stream.of(ifWorst, ifBest).flatMap(Optional::stream).toList();
  }
}
