package org.govservices.evaluator.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
  private static final Picture PICTURE =
      new Picture("places", "Two <places>", "Hefei & 深圳.", 200, 100, PictureTest::draw);

  @TempDir Path folder;

  private static void draw(Graphics2D canvas) {
    canvas.setColor(Color.BLACK);
    canvas.setFont(ChartFont.ofSize(12));
    canvas.drawString("合肥 Hefei 合肥", 10.25f, 50.5f);
  }

  @Test
  void textIsOutlinesThatAreDefinedOnce() throws IOException {
    String svg = svg();

    assertThat(svg).doesNotContain("<text");
    assertThat(svg.split("<path ")).as("合 肥 H e f i").hasSize(6 + 1);
    assertThat(svg.split("<use ")).as("合 肥 H e f e i 合 肥").hasSize(9 + 1);
  }

  @Test
  void aClipIsNotScaledWithTheText() throws IOException {
    Picture clipped =
        new Picture(
            "clipped",
            "",
            "",
            200,
            100,
            canvas -> {
              canvas.clip(new Rectangle(0, 0, 150, 80));
              draw(canvas);
            });

    assertThat(svg(clipped))
        .contains("clip-path=")
        .doesNotContainPattern("clip-path=[^>]*transform=");
  }

  @Test
  void saysInWordsWhatItShows() throws IOException {
    assertThat(svg())
        .containsPattern("<title\\s*>Two &lt;places&gt;</title")
        .containsPattern("<desc\\s*>Hefei &amp; 深圳.</desc")
        .contains("viewBox=\"0 0 200 100\"");
  }

  @Test
  void isEqualInEveryLocaleAndTimeZone() throws IOException {
    String svg = svg();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      assertThat(svg()).isEqualTo(svg);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void pixelsAreAQuarterDenser() throws IOException {
    Path file = folder.resolve("picture.png");

    PICTURE.writePng(file);

    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(250);
  }

  @Test
  void theGroundIsWhiteToTheLastPixel() throws IOException {
    Path file = folder.resolve("odd.png");

    new Picture("odd", "", "", 101, 51, canvas -> {}).writePng(file);

    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getRGB(image.getWidth() - 1, image.getHeight() - 1))
        .isEqualTo(Color.WHITE.getRGB());
  }

  private String svg() throws IOException {
    return svg(PICTURE);
  }

  private String svg(Picture picture) throws IOException {
    Path file = folder.resolve("picture.svg");
    picture.writeSvg(file);
    return Files.readString(file);
  }
}
