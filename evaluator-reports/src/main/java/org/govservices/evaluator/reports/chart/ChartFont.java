package org.govservices.evaluator.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The one font of all pictures, bundled so that a machine without any font draws the same Chinese
 * and Latin text as every other.
 *
 * <p>On Linux, AWT refuses to work at all when the system has no fonts or no fontconfig, even with
 * a font of one's own. {@link #prepare} therefore gives it a font configuration that names the
 * bundled font only; call it before anything else touches AWT.
 */
public final class ChartFont {
  /** Units of the font per em. */
  static final int UNITS_PER_EM = 2048;

  /** Lays text out without any rounding. */
  static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private static final String CONFIGURATION = "sun.awt.fontconfig";

  /** Where to look for fonts; AWT would else open every font of the system. */
  private static final String FONT_PATH = "sun.java2d.fontpath";

  private static final String HEADLESS = "java.awt.headless";
  private static final String XLFD =
      "-evaluator-evaluatorsans-medium-r-normal--*-%d-*-*-p-*-iso10646-1";
  private static final Font FONT = load();
  private static final Font FONT_UNITS = FONT.deriveFont((float) ChartFont.UNITS_PER_EM);

  private ChartFont() {}

  /**
   * Makes AWT work without a display and without system fonts; calls after the first do nothing.
   *
   * @throws UncheckedIOException if the temporary folder cannot be written
   */
  public static void prepare() {
    // Loading this class did it.
  }

  /** Returns the font at a size in points, one point being one unit of the picture. */
  static Font ofSize(double points) {
    return FONT.deriveFont((float) points);
  }

  /** How far the text advances at a size: exact, as it is measured in the font's own units. */
  static double width(String text, double points) {
    GlyphVector line = inFontUnits().createGlyphVector(EXACT, text);
    return line.getGlyphPosition(line.getNumGlyphs()).getX() * points / UNITS_PER_EM;
  }

  /** The font at the size where its outlines and advances are whole numbers. */
  static Font inFontUnits() {
    return FONT_UNITS;
  }

  /** Whether every character of the text can be shown. */
  static boolean canShow(String text) {
    return FONT.canDisplayUpTo(text) < 0;
  }

  private static Font load() {
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
    try {
      Path file = extract();
      if (System.getProperty("os.name").equals("Linux")
          && System.getProperty(CONFIGURATION) == null) {
        System.setProperty(CONFIGURATION, configure(file).toString());
        System.setProperty(FONT_PATH, file.getParent().toString());
      }
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("The font of the charts could not be unpacked", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The bundled font of the charts is damaged", e);
    }
  }

  private static Path extract() throws IOException {
    Path file = FontFolder.create().resolve("chart-font.ttf");
    file.toFile().deleteOnExit();
    try (InputStream font = ChartFont.class.getResourceAsStream("chart-font.ttf")) {
      Files.copy(font, file);
    }
    return file;
  }

  /** The old format of java.desktop's fontconfig.properties, all logical fonts being this one. */
  private static Path configure(Path font) throws IOException {
    Properties configuration = new Properties();
    configuration.setProperty("version", "1");
    configuration.setProperty("sequence.allfonts", "latin-1");
    for (String family :
        new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
      for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
        configuration.setProperty(family + "." + style + ".latin-1", XLFD);
      }
    }
    configuration.setProperty("filename." + XLFD, font.toString());
    Path file = font.resolveSibling("fontconfig.properties");
    file.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(file)) {
      configuration.store(out, null);
    }
    return file;
  }
}
