package org.govservices.evaluator.reports.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.result.Decision.Stage;
import org.govservices.evaluator.text.LocalText;

/** The pictures made of an evaluation, and the reasons why others were not. */
public final class Gallery {
  private static final String SKIPPED = "chart-skipped";
  private static final String NOT_IN_FONT = "not-in-font";

  private final List<Picture> pictures = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  Gallery() {}

  /** No pictures. */
  public static Gallery empty() {
    return new Gallery();
  }

  /** The pictures, in the order in which the evaluation asked for their charts. */
  public List<Picture> pictures() {
    return List.copyOf(pictures);
  }

  /**
   * What the log should say: {@code chart-skipped} for a chart that would have been empty or
   * trivial, {@code not-in-font} for a text that the charts show with empty boxes.
   */
  public List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** The decisions that are about charts that were not drawn. */
  public List<Decision> skipped() {
    return decisions.stream().filter(decision -> decision.event().equals(SKIPPED)).toList();
  }

  /**
   * Writes every picture as SVG and as PNG.
   *
   * @param folder exists
   * @return the names of the files, in the order of the pictures
   * @throws IOException if a file cannot be written
   */
  public List<String> write(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    for (Picture picture : pictures) {
      picture.writeSvg(folder.resolve(picture.name() + ".svg"));
      picture.writePng(folder.resolve(picture.name() + ".png"));
      files.addAll(List.of(picture.name() + ".svg", picture.name() + ".png"));
    }
    return files;
  }

  /** Adds a picture; a name that is taken gets a number. */
  void add(Picture picture) {
    String name = picture.name();
    for (int number = 2; has(name); number++) {
      name = picture.name() + "-" + number;
    }
    pictures.add(picture.named(name));
  }

  private boolean has(String name) {
    return pictures.stream().anyMatch(picture -> picture.name().equals(name));
  }

  /** Notes that a chart is not drawn; the unit is empty when it is about no single unit. */
  void skip(String name, String unit, LocalText reason) {
    LocalText words = new LocalText(name + ": " + reason.english(), name + "：" + reason.chinese());
    decisions.add(new Decision(Stage.REPORT, SKIPPED, unit, "", words));
  }

  /** Notes what a text holds that the bundled font does not have; nothing if it has it all. */
  void check(String unit, String node, String text) {
    String lacking =
        text.codePoints()
            .filter(character -> !ChartFont.canShow(Character.toString(character)))
            .distinct()
            .mapToObj(c -> String.format(Locale.ROOT, "%s (U+%04X)", Character.toString(c), c))
            .collect(Collectors.joining(", "));
    if (!lacking.isEmpty()) {
      LocalText words =
          new LocalText(
              "the charts' font lacks " + lacking + " of '" + text + "'",
              "图表字体缺 '" + text + "' 中的 " + lacking);
      decisions.add(new Decision(Stage.REPORT, NOT_IN_FONT, unit, node, words));
    }
  }

  /** The decisions that are about characters that the charts show as empty boxes. */
  public List<Decision> notInFont() {
    return decisions.stream().filter(decision -> decision.event().equals(NOT_IN_FONT)).toList();
  }
}
