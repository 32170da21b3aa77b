package org.govservices.evaluator.properties;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.SmallEvaluation;

/**
 * An evaluation made from a seed: a tree of any form with any weights, rules and gaps. Its files
 * can be written with units, rows and nodes in another order. Everything in it is made up.
 */
final class RandomEvaluation {
  private static final double[] WEIGHTS = {1, 2, 3, 0.1, 0.3, 0.7, 25};
  private static final String[] RULES = {
    "goalposts: [0, 100]",
    "goalposts: {range: [10, 90], outside: cap}",
    "min-max: {fit: all}",
    "min-max: {fit: kind}"
  };
  private static final String[] GAPS = {"not-found", "failed", "not-applicable"};

  private final Random random;
  private final Tree tree;
  private final List<String> units = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> indicators = new ArrayList<>();

  /** A node: its own lines, and its children. */
  private record Tree(String own, List<Tree> children) {
    void write(String indent, StringBuilder out) {
      out.append(own.replace("\n", "\n" + indent));
      if (!children.isEmpty()) {
        out.append('\n').append(indent).append("children:");
        for (Tree child : children) {
          out.append('\n').append(indent).append("  - ");
          child.write(indent + "    ", out);
        }
      }
    }
  }

  RandomEvaluation(long seed) {
    random = new Random(seed);
    tree = new Tree("aggregate: arithmetic", children(0));
    for (int u = 0; u < 12; u++) {
      units.add("u" + u + (u % 3 == 0 ? ",town" : ",city") + ",Unit " + u);
      for (String indicator : indicators) {
        // units 0 to 3 have every value, so that every rule can be fitted
        boolean gap = u > 3 && random.nextInt(6) == 0;
        String value = Double.toString(random.nextInt(10_001) / 100.0);
        rows.add(
            "u" + u + "," + indicator + (gap ? ",," + GAPS[random.nextInt(3)] : "," + value + ","));
      }
    }
  }

  private List<Tree> children(int depth) {
    List<Tree> children = new ArrayList<>();
    for (int c = 0; c < 2 + random.nextInt(3); c++) {
      children.add(depth < 2 && random.nextBoolean() ? dimension(depth + 1) : indicator());
    }
    return children;
  }

  private Tree dimension(int depth) {
    String own =
        "id: d%d\nname: {en: D}\nweight: %s\naggregate: %s\nleast-coverage: %s"
            .formatted(
                random.nextInt(1_000_000_000),
                WEIGHTS[random.nextInt(WEIGHTS.length)],
                random.nextInt(4) == 0 ? "{geometric: {floor: 1}}" : "arithmetic",
                random.nextInt(3) == 0 ? "0.5" : "0");
    return new Tree(own, children(depth));
  }

  private Tree indicator() {
    String id = "i" + indicators.size();
    indicators.add(id);
    String own =
        "id: %s\nname: {en: I}\nweight: %s\nunit: percent\ndirection: %s\nscore: {%s}\nmissing: {failed: %s}"
            .formatted(
                id,
                WEIGHTS[random.nextInt(WEIGHTS.length)],
                random.nextBoolean() ? "higher" : "lower",
                RULES[random.nextInt(RULES.length)],
                random.nextBoolean() ? "zero" : "exclude");
    return new Tree(own, List.of());
  }

  /** Writes the files and evaluates them. */
  Evaluation evaluate(Path folder) {
    StringBuilder index = new StringBuilder("index:\n  ");
    tree.write("  ", index);
    SmallEvaluation files = new SmallEvaluation(folder);
    return files
        .write(
            "framework.yaml", files.text("framework.yaml").replaceAll("(?s)index:.*", index + "\n"))
        .write("units.csv", "code,kind,name_en\n" + String.join("\n", units) + "\n")
        .write("observations.csv", "unit,indicator,value,status\n" + String.join("\n", rows) + "\n")
        .evaluate();
  }

  RandomEvaluation withRowsShuffled() {
    Collections.shuffle(rows, random);
    return this;
  }

  RandomEvaluation withUnitsShuffled() {
    Collections.shuffle(units, random);
    return this;
  }

  RandomEvaluation withNodesShuffled() {
    shuffle(tree);
    return this;
  }

  private void shuffle(Tree node) {
    if (!node.children().isEmpty()) {
      Collections.shuffle(node.children(), random);
      node.children().forEach(this::shuffle);
    }
  }
}
