package org.govservices.evaluator.reports.chart;

import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws into an SVG document whose text consists of outlines: each glyph is defined once and used
 * where it stands.
 *
 * <p>Outlines and advances are taken at the font's own size, where they are whole numbers, so that
 * no font engine's rounding shows.
 */
final class SvgCanvas extends SVGGraphics2D {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private final Map<Integer, String> outlines;

  static SvgCanvas blank() {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setComment(null);
      context.setPrecision(2);
      return new SvgCanvas(context);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private SvgCanvas(SVGGeneratorContext context) {
    super(context, true);
    outlines = new TreeMap<>();
    setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  private SvgCanvas(SvgCanvas parent) {
    super(parent);
    outlines = parent.outlines;
  }

  @Override
  public Graphics create() {
    return new SvgCanvas(this);
  }

  @Override
  public void drawGlyphVector(GlyphVector text, float x, float y) {
    int[] codes = text.getGlyphCodes(0, text.getNumGlyphs(), null);
    GlyphVector exact = ChartFont.inFontUnits().createGlyphVector(ChartFont.EXACT, codes);
    Element line = element("g");
    BigDecimal scale =
        new BigDecimal(text.getFont().getSize2D())
            .divide(BigDecimal.valueOf(ChartFont.UNITS_PER_EM));
    line.setAttribute(
        "transform",
        "translate("
            + getGeneratorContext().doubleString(x)
            + " "
            + getGeneratorContext().doubleString(y)
            + ") scale("
            + scale.stripTrailingZeros().toPlainString()
            + ")");
    for (int i = 0; i < codes.length; i++) {
      int glyph = i;
      String outline = outlines.computeIfAbsent(codes[i], code -> outline(exact, glyph));
      if (!outline.isEmpty()) {
        Element use = element("use");
        use.setAttributeNS(XLINK, "xlink:href", "#g" + codes[i]);
        use.setAttribute("x", Long.toString(Math.round(exact.getGlyphPosition(i).getX())));
        line.appendChild(use);
      }
    }
    // A clip belongs to the canvas, so it must stand outside of the line's own coordinates.
    Element clipped = element("g");
    clipped.appendChild(line);
    getDOMGroupManager().addElement(clipped, DOMGroupManager.FILL);
  }

  /** Writes the document, ending with a line feed. */
  void write(Writer out, String title, String description, int width, int height) {
    Element root = getRoot();
    root.setAttribute("width", Integer.toString(width));
    root.setAttribute("height", Integer.toString(height));
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("role", "img");
    Element definitions = element("defs");
    outlines.forEach(
        (code, outline) -> {
          if (!outline.isEmpty()) {
            definitions.appendChild(glyph(code, outline));
          }
        });
    root.insertBefore(definitions, root.getFirstChild());
    root.insertBefore(textElement("desc", description), definitions);
    root.insertBefore(textElement("title", title), root.getFirstChild());
    try {
      stream(root, out, false, false);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Element glyph(int code, String outline) {
    Element glyph = element("path");
    glyph.setAttribute("id", "g" + code);
    glyph.setAttribute("d", outline);
    return glyph;
  }

  private Element textElement(String name, String text) {
    Element element = element(name);
    element.setTextContent(text);
    return element;
  }

  private Element element(String name) {
    return getDOMFactory().createElementNS(SVG, name);
  }

  /** A glyph's outline as path data, relative to its own origin. */
  private static String outline(GlyphVector text, int index) {
    Shape shape =
        text.getGlyphOutline(
            index,
            (float) -text.getGlyphPosition(index).getX(),
            (float) -text.getGlyphPosition(index).getY());
    StringBuilder path = new StringBuilder();
    long[] pen = new long[2];
    double[] points = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> append(path, "M", pen, points, 2);
        case PathIterator.SEG_LINETO -> append(path, "l", pen, points, 2);
        case PathIterator.SEG_QUADTO -> append(path, "q", pen, points, 4);
        case PathIterator.SEG_CUBICTO -> append(path, "c", pen, points, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  /**
   * Appends a command with coordinates relative to the pen, unless it moves the pen, and moves it.
   */
  private static void append(
      StringBuilder path, String command, long[] pen, double[] points, int count) {
    boolean isMove = command.equals("M");
    path.append(command);
    for (int i = 0; i < count; i++) {
      long coordinate = Math.round(points[i]) - (isMove ? 0 : pen[i % 2]);
      path.append(i == 0 || coordinate < 0 ? "" : " ").append(coordinate);
    }
    pen[0] = Math.round(points[count - 2]);
    pen[1] = Math.round(points[count - 1]);
  }
}
