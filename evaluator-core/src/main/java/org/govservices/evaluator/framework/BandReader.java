package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.ranking.Band.Measure;
import org.govservices.evaluator.text.Keyword;

/** Reads the bands of a framework. */
final class BandReader {
  private final FrameworkReader reader;
  private final Scale scale;
  private final List<Band> bands = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  BandReader(FrameworkReader reader, Scale scale) {
    this.reader = reader;
    this.scale = scale;
  }

  /** How files state a lower bound. */
  enum Bound implements Keyword {
    ABOVE(Measure.SCORE, false),
    FROM(Measure.SCORE, true),
    TOP(Measure.TOP_SHARE, true),
    ABOVE_MEAN(Measure.ABOVE_MEAN, false),
    FROM_MEAN(Measure.ABOVE_MEAN, true);

    private final Measure measure;
    private final boolean closed;

    Bound(Measure measure, boolean closed) {
      this.measure = measure;
      this.closed = closed;
    }

    /** The word that states a band's bound. */
    static Bound of(Band band) {
      return Arrays.stream(values())
          .filter(bound -> bound.measure == band.measure() && bound.closed == band.closed())
          .findFirst()
          .orElseThrow();
    }
  }

  /** All bands, the best first; none when the schema has complained. */
  List<Band> read() {
    if (reader.isWrong("/bands")) {
      return List.of();
    }
    JsonNode list = reader.at("/bands");
    for (int b = 0; b < reader.size("/bands"); b++) {
      String at = "/bands/" + b;
      Band band = band(at, list.get(b), b == list.size() - 1);
      if (!ids.add(band.id())) {
        reader.problem(at + "/id", "band '" + band.id() + "' is a duplicate");
      }
      if (!band.isLowest()) {
        checkBound(at, band);
      }
      bands.add(band);
    }
    return bands;
  }

  private Band band(String at, JsonNode node, boolean last) {
    String id = node.path("id").asText();
    List<Bound> stated =
        Arrays.stream(Bound.values()).filter(bound -> node.has(bound.keyword())).toList();
    if (stated.size() > 1) {
      reader.problem(
          at,
          "band '"
              + id
              + "' has both "
              + stated.stream()
                  .map(b -> "'" + b.keyword() + "'")
                  .collect(Collectors.joining(" and "))
              + "; expected one");
    }
    if (last && !stated.isEmpty()) {
      reader.problem(
          at, "the last band, '" + id + "', has a bound; scores below it would have no band");
    } else if (!last && stated.isEmpty()) {
      reader.problem(at, "band '" + id + "' has no bound; only the last band has none");
    }
    Optional<Bound> bound = stated.stream().findFirst();
    return new Band(
        id,
        FrameworkReader.text(node.path("name")),
        bound.map(b -> node.path(b.keyword()).asDouble()).orElse(Double.NEGATIVE_INFINITY),
        bound.isPresent() && bound.get().closed,
        bound.map(b -> b.measure).orElse(Measure.SCORE));
  }

  private void checkBound(String at, Band band) {
    String begins = "band '" + band.id() + "' begins at " + NumberText.shortest(band.bound());
    if (band.measure() == Measure.SCORE
        && (band.bound() <= scale.low() || band.bound() > scale.high())) {
      reader.problem(at, begins + ", outside the scale");
    } else if (band.measure() == Measure.TOP_SHARE && !(band.bound() > 0 && band.bound() < 1)) {
      reader.problem(at, begins + "; expected a share between 0 and 1");
    }
    Optional<Band> better = bands.stream().filter(b -> !b.isLowest()).reduce((a, b) -> b);
    if (better.isEmpty()) {
      return;
    }
    if (better.get().measure() != band.measure()) {
      reader.problem(
          at,
          "band '"
              + band.id()
              + "' states its bound by '"
              + Bound.of(band).keyword()
              + "', a band before it by '"
              + Bound.of(better.get()).keyword()
              + "'; expected bounds of one kind");
    } else if (band.measure() == Measure.TOP_SHARE
        ? band.bound() <= better.get().bound()
        : band.bound() >= better.get().bound()) {
      reader.problem(
          at, begins + ", not below '" + better.get().id() + "'; expected the best band first");
    }
  }
}
