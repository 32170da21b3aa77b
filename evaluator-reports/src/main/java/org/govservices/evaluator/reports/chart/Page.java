package org.govservices.evaluator.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A picture that is laid out from top to bottom, in blocks that are as wide as the page allows. */
final class Page {
  static final double MARGIN = 28;

  private record Block(double height, BiConsumer<Graphics2D, Rectangle2D> drawing) {}

  private final int width;
  private final List<Block> blocks = new ArrayList<>();

  Page(double width) {
    this.width = (int) Math.ceil(width);
  }

  /** The width that blocks get. */
  double room() {
    return width - 2 * MARGIN;
  }

  /** Adds a block. */
  Page block(double height, BiConsumer<Graphics2D, Rectangle2D> drawing) {
    blocks.add(new Block(height, drawing));
    return this;
  }

  Page gap(double height) {
    return block(height, (canvas, area) -> {});
  }

  /** Adds a paragraph, wrapped. */
  Page text(Lettering lettering, String text) {
    List<String> lines = lettering.wrap(text, room());
    return block(
        lines.size() * lettering.lineHeight(),
        (canvas, area) -> {
          double baseline = area.getY() + lettering.size();
          for (String line : lines) {
            lettering.left(canvas, line, area.getX(), baseline);
            baseline += lettering.lineHeight();
          }
        });
  }

  Picture picture(String name, String title, String description) {
    double content = blocks.stream().mapToDouble(Block::height).sum();
    return new Picture(
        name, title, description, width, (int) Math.ceil(content + 2 * MARGIN), this::draw);
  }

  private void draw(Graphics2D canvas) {
    double y = MARGIN;
    for (Block block : blocks) {
      block.drawing.accept(canvas, new Rectangle2D.Double(MARGIN, y, room(), block.height));
      y += block.height;
    }
  }
}
