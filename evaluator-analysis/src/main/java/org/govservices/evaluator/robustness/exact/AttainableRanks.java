package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The best, or the worst, rank that a unit can attain, closed in on from both sides. Every rank
 * that is said to be attained is that of a ranking of all units under the weights given; every
 * bound is proven in exact arithmetic: by dividing the weights where two units tie, or by
 * multipliers, where need be in a tree of who is counted.
 *
 * <p>Counted are units that are behind: for the best rank, those that the unit is behind beyond
 * doubt; for the worst, those that are behind it or level with it. As few as possible are wanted.
 */
public final class AttainableRanks {
  /** Values at corners that one end may cost. */
  private static final long EFFORT = 20_000_000;

  private final WeightedIndex index;
  private final WeightSpace space;
  private final int unit;
  private final boolean best;
  private final int always;
  private final int[] others;
  private final ExactLeads exact;
  private final AtomicInteger discarded = new AtomicInteger();

  /**
   * A rank at one end.
   *
   * @param attained by the weights
   * @param bound no weights give a better (for the worst end: worse) rank than this
   * @param weights that attain it
   */
  public record End(int attained, int bound, List<Double> weights) {
    /** Defensive copy. */
    public End {
      weights = List.copyOf(weights);
    }

    /** How many ranks lie between what is attained and what is proven. */
    int gap() {
      return Math.abs(attained - bound);
    }

    /** Whether the rank is proven to be the end. */
    public boolean isExact() {
      return attained == bound;
    }
  }

  /** Looks at a unit's competitors. */
  AttainableRanks(WeightedIndex index, WeightSpace space, PairLeads leads, int unit, boolean best) {
    this.index = index;
    this.space = space;
    this.unit = unit;
    this.best = best;
    List<Integer> undecided = new ArrayList<>();
    int count = 0;
    for (int other = 0; other < index.size(); other++) {
      if (other == unit) {
        continue;
      }
      PairLeads.Side side = best ? leads.surely(other, unit) : leads.maybe(unit, other);
      count += side == PairLeads.Side.ALWAYS ? 1 : 0;
      if (side == PairLeads.Side.EITHER) {
        undecided.add(other);
      }
    }
    this.always = count;
    this.others = undecided.stream().mapToInt(o -> o).toArray();
    this.exact = leads.exact();
  }

  /**
   * What is counted where it is not negative; made when it is needed, since all would fill memory.
   */
  private Line[] lines() {
    return IntStream.of(others)
        .mapToObj(o -> best ? exact.surely(o, unit) : exact.maybe(unit, o))
        .toArray(Line[]::new);
  }

  /** The same, negative beyond doubt. */
  private Line[] clear() {
    return IntStream.of(others)
        .mapToObj(o -> best ? exact.strictly(o, unit) : exact.notSurelyBehind(unit, o))
        .toArray(Line[]::new);
  }

  /** What the leads alone say, beside the rank in the contract. */
  End known() {
    return new End(
        index.rank(unit, index.weights()),
        rank(0),
        Arrays.stream(index.weights()).boxed().toList());
  }

  /** The rank when so many of the undecided are counted. */
  private int rank(int count) {
    return best ? 1 + always + count : index.size() - always - count;
  }

  private int count(int rank) {
    return best ? rank - 1 - always : index.size() - always - rank;
  }

  /** What a search finds. */
  End searched(End known) {
    return better(known, new RankSearch(index, space, leads()).weights());
  }

  /** What is known when weights are proposed: the rank that all units, ranked again, give. */
  End better(End known, double[] weights) {
    int rank = index.rank(unit, weights);
    if (count(rank) >= count(known.attained)) {
      return known;
    }
    boolean contradicts = count(rank) < count(known.bound);
    discarded.addAndGet(contradicts ? 1 : 0);
    return new End(
        rank,
        contradicts ? (best ? 1 : index.size()) : known.bound,
        Arrays.stream(weights).boxed().toList());
  }

  /** What multipliers prove. */
  End bounded(End known) {
    int least = new RankBound(space, lines()).least(count(known.attained));
    return tighter(known, least);
  }

  /**
   * What is known when it is said that no weights count fewer than so many.
   *
   * @param least of the undecided
   */
  End tighter(End known, int least) {
    if (least > count(known.attained)) {
      discarded.incrementAndGet();
      return known;
    }
    int proven = Math.max(least, count(known.bound));
    return new End(known.attained, rank(proven), known.weights);
  }

  /** Bounds that were said to be proven and that an attained rank contradicts: none is kept. */
  int discarded() {
    return discarded.get();
  }

  /** The leads of which as few as possible are to be positive. */
  private double[][] leads() {
    return Arrays.stream(others)
        .mapToObj(other -> best ? index.lead(other, unit) : index.lead(unit, other))
        .toArray(double[][]::new);
  }

  /** What branching on who is counted finds and proves. */
  End branched(End known, int nodes, BooleanSupplier isOver) {
    Line[] lines = lines();
    RankTree tree =
        new RankTree(
            space,
            lines,
            weights -> count(index.rank(unit, weights)),
            count(known.attained),
            index.weights(),
            nodes,
            isOver);
    RankProof.Node proof = tree.proof();
    End found = tree.found() == null ? known : better(known, tree.found());
    boolean holds = proof != null && new RankProof(space, lines).holds(proof, tree.fewest());
    return holds ? tighter(found, tree.fewest()) : found;
  }

  /** What dividing the weights finds and proves, where they have few enough corners. */
  End divided(End known, Optional<Cell> all, BooleanSupplier isOver) {
    if (all.isEmpty()) {
      return known;
    }
    RankEnumeration parts =
        new RankEnumeration(
            lines(),
            clear(),
            count(known.attained),
            weights -> count(index.rank(unit, weights)),
            EFFORT,
            isOver);
    parts.divide(all.get(), space.bounds());
    End found = parts.found() == null ? known : better(known, parts.found());
    return tighter(found, parts.proven());
  }
}
