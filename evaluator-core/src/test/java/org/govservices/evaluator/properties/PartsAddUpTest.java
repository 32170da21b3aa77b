package org.govservices.evaluator.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Points;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a dimension says follows from what its children say, for every unit. */
class PartsAddUpTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aScoreIsTheMeanOfTheScoredChildren(long seed) {
    Evaluation evaluation = new RandomEvaluation(seed).evaluate(folder);
    forEachDimension(
        evaluation,
        (dimension, node, unit) -> {
          Result result = evaluation.result(unit, node);
          double sum = 0;
          double weights = 0;
          boolean geometric = dimension.aggregation().method().equals("geometric");
          for (Node child : dimension.children()) {
            Result part = evaluation.result(unit, evaluation.nodes().indexOf(child));
            if (part.score().isPresent()) {
              double score = part.score().getAsDouble();
              sum += child.weight() * (geometric ? Math.log(Math.max(1, score)) : score);
              weights += child.weight();
            }
          }
          if (result.score().isPresent()) {
            double mean = sum / weights;
            assertThat(result.score().getAsDouble())
                .isCloseTo(geometric ? Math.exp(mean) : mean, within(1e-9));
          } else {
            assertThat(
                    weights == 0
                        || result.outcome() == Result.Outcome.LOW_COVERAGE
                        || result.outcome() == Result.Outcome.NOT_MEASURED)
                .isTrue();
          }
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void coverageIsTheMeanOfTheApplicableChildrensCoverage(long seed) {
    Evaluation evaluation = new RandomEvaluation(seed).evaluate(folder);
    forEachDimension(
        evaluation,
        (dimension, node, unit) -> {
          double sum = 0;
          double weights = 0;
          for (Node child : dimension.children()) {
            Result part = evaluation.result(unit, evaluation.nodes().indexOf(child));
            if (part.coverage().isPresent()) {
              sum += child.weight() * part.coverage().getAsDouble();
              weights += child.weight();
            }
          }
          Result result = evaluation.result(unit, node);
          if (weights > 0) {
            assertThat(result.coverage().orElseThrow()).isCloseTo(sum / weights, within(1e-12));
          } else {
            assertThat(result.coverage()).isEmpty();
          }
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void pointsEarnedAndLostAreTheSumsOfTheChildrens(long seed) {
    Evaluation evaluation = new RandomEvaluation(seed).evaluate(folder);
    Points points = evaluation.points();
    forEachDimension(
        evaluation,
        (dimension, node, unit) -> {
          boolean arithmetic = dimension.aggregation().method().equals("arithmetic");
          if (!arithmetic || points.earned(unit, node).isEmpty()) {
            return;
          }
          double earned = 0;
          double lost = 0;
          for (Node child : dimension.children()) {
            int part = evaluation.nodes().indexOf(child);
            earned += points.earned(unit, part).orElse(0);
            lost += points.lost(unit, part).orElse(0);
          }
          assertThat(earned).isCloseTo(points.earned(unit, node).getAsDouble(), within(1e-9));
          assertThat(lost).isCloseTo(points.lost(unit, node).orElseThrow(), within(1e-9));
        });
    for (int u = 0; u < evaluation.roster().size(); u++) {
      if (evaluation.result(u, 0).score().isPresent()) {
        double index = evaluation.result(u, 0).score().getAsDouble();
        assertThat(points.earned(u, 0).orElseThrow()).isCloseTo(index, within(1e-9));
        assertThat(points.lost(u, 0).orElseThrow()).isCloseTo(100 - index, within(1e-9));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void scoresStayOnTheScaleAndGradesFollowThem(long seed) {
    Evaluation evaluation = new RandomEvaluation(seed).evaluate(folder);
    for (int n = 0; n < evaluation.nodes().size(); n++) {
      for (int u = 0; u < evaluation.roster().size(); u++) {
        Result result = evaluation.result(u, n);
        assertThat(result.rank().isPresent()).isEqualTo(result.score().isPresent());
        if (result.score().isPresent()) {
          assertThat(result.score().getAsDouble()).isBetween(-1e-9, 100 + 1e-9);
          assertThat(result.grade().orElseThrow())
              .isCloseTo(result.score().getAsDouble(), within(0.005 + 1e-9));
        }
      }
    }
  }

  /** Takes a dimension, its index among the nodes, and a unit. */
  private interface DimensionCheck {
    void check(Dimension dimension, int node, int unit);
  }

  private static void forEachDimension(Evaluation evaluation, DimensionCheck check) {
    List<Node> nodes = evaluation.nodes();
    for (int n = 0; n < nodes.size(); n++) {
      if (nodes.get(n) instanceof Dimension dimension) {
        for (int u = 0; u < evaluation.roster().size(); u++) {
          check.check(dimension, n, u);
        }
      }
    }
  }
}
