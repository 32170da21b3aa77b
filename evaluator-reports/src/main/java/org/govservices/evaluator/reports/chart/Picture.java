package org.govservices.evaluator.reports.chart;

import com.pngencoder.PngEncoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A drawing that can be written as SVG and as PNG.
 *
 * @param name the file's name without its ending: lower-case words joined by hyphens
 * @param title what the picture is, for readers and for those who cannot see it
 * @param description what it shows, in a sentence or two, for those who cannot see it
 * @param width in pixels of 1/96 inch
 * @param height in pixels of 1/96 inch
 * @param drawing draws on a white ground
 */
public record Picture(
    String name,
    String title,
    String description,
    int width,
    int height,
    Consumer<Graphics2D> drawing) {
  private static final double PIXELS_PER_UNIT = 1.25;
  private static final int COMPRESSION = 1;

  /** Draws a single letter to nowhere, so that what drawing needs is loaded. */
  static void prepare() {
    Lettering lettering = new Lettering(1, Color.BLACK);
    Picture letter = new Picture("", "", "", 1, 1, canvas -> lettering.left(canvas, "A", 0, 0));
    letter.writeSvg(Writer.nullWriter());
    letter.writePng(OutputStream.nullOutputStream());
  }

  /** The same picture under another name. */
  Picture named(String other) {
    return new Picture(other, title, description, width, height, drawing);
  }

  /** Writes the picture as SVG: equal pictures give equal bytes on any machine. */
  public void writeSvg(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      writeSvg(out);
    }
  }

  private void writeSvg(Writer out) {
    SvgCanvas canvas;
    // All canvases of the SVG library share one number format, which is not safe for threads.
    synchronized (Picture.class) {
      canvas = SvgCanvas.blank();
      canvas.setPaint(Color.WHITE);
      canvas.fill(new Rectangle2D.Double(0, 0, width, height));
      drawing.accept(canvas);
    }
    canvas.write(out, title, description, width, height);
  }

  /** Writes the picture as PNG; its pixels may differ between Java versions. */
  public void writePng(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writePng(out);
    }
  }

  private void writePng(OutputStream out) {
    // several times faster than the JDK's own writer
    new PngEncoder()
        .withBufferedImage(image())
        .withCompressionLevel(COMPRESSION)
        .withPredictorEncoding(false)
        .withMultiThreadedCompressionEnabled(false)
        .toStream(out);
  }

  private BufferedImage image() {
    BufferedImage image =
        new BufferedImage(pixels(width), pixels(height), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    // the last row and column of pixels may be covered by half
    canvas.setBackground(Color.WHITE);
    canvas.clearRect(0, 0, image.getWidth(), image.getHeight());
    canvas.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    drawing.accept(canvas);
    canvas.dispose();
    return image;
  }

  private static int pixels(int units) {
    return (int) Math.ceil(units * PIXELS_PER_UNIT);
  }
}
