package org.govservices.evaluator.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandColoursTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7})
  void everyBandHasAColourOfItsOwnFromBlueToRust(int count) {
    List<Band> bands = bands(count);
    BandColours colours = new BandColours(bands);

    assertThat(bands.stream().map(colours::full)).doesNotHaveDuplicates();
    Color best = colours.full(bands.get(0));
    assertThat(best.getBlue()).isGreaterThan(best.getRed());
    if (count > 1) {
      Color lowest = colours.full(bands.get(count - 1));
      assertThat(lowest.getRed()).isGreaterThan(lowest.getBlue());
    }
  }

  @Test
  void paleColoursAreLight() {
    BandColours colours = new BandColours(bands(4));

    assertThat(bands(4))
        .allSatisfy(
            band -> {
              Color pale = colours.pale(band);
              assertThat(pale.getRed() + pale.getGreen() + pale.getBlue()).isGreaterThan(570);
            });
  }

  @Test
  void aForeignBandHasNoColour() {
    BandColours colours = new BandColours(bands(2));

    assertThatIllegalArgumentException().isThrownBy(() -> colours.full(bands(3).get(2)));
  }

  private static List<Band> bands(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Band("band-" + i, LocalText.same("Band " + i), -i, true))
        .toList();
  }
}
