package org.govservices.evaluator.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small evaluation's tree: overall (depth (online 3, visits 1) 3, guides 1). */
class TreeTest {
  @TempDir Path folder;

  private Tree tree;

  @BeforeEach
  void read() {
    tree = new SmallEvaluation(folder).framework().tree();
  }

  private Node node(String id) {
    return tree.nodes().get(tree.find(id).orElseThrow());
  }

  @Test
  void aParentStandsBeforeItsChildren() {
    assertThat(tree.ids()).containsExactly("overall", "depth", "online", "visits", "guides");
    assertThat(tree.children(0)).containsExactly(1, 4);
    assertThat(tree.children(2)).isEmpty();
    assertThat(tree.parent(0)).isEqualTo(-1);
    assertThat(tree.parent(3)).isEqualTo(1);
    assertThat(tree.depth(0)).isZero();
    assertThat(tree.depth(3)).isEqualTo(2);
  }

  @Test
  void aNodeIsFoundByItsIdAndByThatOfAnotherTree() {
    assertThat(tree.find("guides")).hasValue(4);
    assertThat(tree.find("no-such")).isEmpty();
    Node other = tree.framework().withWeights(Map.of("guides", 2.0)).index();
    assertThat(tree.index(other)).isZero();
    assertThatThrownBy(
            () -> {
              Tree renamed =
                  new SmallEvaluation(folder)
                      .framework("id: visits", "id: calls")
                      .framework()
                      .tree();
              tree.index(renamed.nodes().get(3));
            })
        .hasMessage("no node 'calls'");
  }

  @Test
  void aboveAndBelow() {
    assertThat(tree.above(node("online"))).extracting(Node::id).containsExactly("depth", "overall");
    assertThat(tree.above(node("overall"))).isEmpty();
    assertThat(tree.below(1)).containsExactly(1, 2, 3);
    assertThat(tree.indicatorsBelow(node("depth")))
        .extracting(Node::id)
        .containsExactly("online", "visits");
    assertThat(tree.indicatorsBelow(node("guides"))).extracting(Node::id).containsExactly("guides");
    assertThat(tree.dimensionsBelow(node("overall")))
        .extracting(Node::id)
        .containsExactly("overall", "depth");
  }

  @Test
  void sharesMultiplyOnTheWayDown() {
    assertThat(tree.shareOfParent(node("online"))).isEqualTo(.75);
    assertThat(tree.share(node("online"))).isCloseTo(.5625, within(1e-15));
    assertThat(tree.share(node("overall"))).isEqualTo(1);
    assertThat(List.of("online", "visits", "guides"))
        .extracting(id -> tree.share(node(id)))
        .satisfies(
            all -> assertThat(all.stream().mapToDouble(s -> s).sum()).isCloseTo(1, within(1e-15)));
  }
}
