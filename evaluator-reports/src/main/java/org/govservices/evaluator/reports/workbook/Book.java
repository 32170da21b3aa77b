package org.govservices.evaluator.reports.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec.Data;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.BandColours;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.Words;
import org.govservices.evaluator.text.Language;
import org.govservices.evaluator.text.LocalText;

/** What the sheets of one workbook share. */
final class Book {
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;

  /** A sheet for the table of contents. */
  record Entry(String sheet, LocalText about) {}

  private final XSSFWorkbook workbook;
  private final Evaluation evaluation;
  private final Styles styles;
  private final NodeTree tree;
  private final BandColours colours;
  private final Look scoreLook;
  private final Map<String, String> nodeNames = new HashMap<>();
  private final List<Entry> contents = new ArrayList<>();
  private final Map<String, Integer> sharedTexts = new HashMap<>();
  private final Set<String> names = new TreeSet<>();

  Book(XSSFWorkbook workbook, Evaluation evaluation) {
    this.workbook = workbook;
    this.evaluation = evaluation;
    this.styles = new Styles(workbook);
    this.tree = new NodeTree(evaluation);
    this.colours = new BandColours(evaluation.framework().bands());
    this.scoreLook = Look.decimals(evaluation.framework().grading().decimals());
    evaluation.nodes().forEach(node -> nodeNames.put(node.id(), in(node.name())));
  }

  /**
   * Adds a sheet with its heading.
   *
   * @param name made safe and unique
   * @param about what it holds, in a sentence
   */
  Page page(LocalText name, LocalText about) {
    String safe = uniqueName(in(name));
    contents.add(new Entry(safe, about));
    return new Page(this, (RowSheet) workbook.createSheet(safe), in(name), in(about));
  }

  private String uniqueName(String wanted) {
    String safe = WorkbookUtil.createSafeSheetName(wanted.strip());
    String name = safe;
    for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
      String suffix = " (" + n + ")";
      int room = LONGEST_SHEET_NAME - suffix.length();
      name = safe.substring(0, Math.min(safe.length(), room)) + suffix;
    }
    return name;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  Framework framework() {
    return evaluation.framework();
  }

  Styles styles() {
    return styles;
  }

  NodeTree tree() {
    return tree;
  }

  BandColours colours() {
    return colours;
  }

  /** All sheets so far, in their order. */
  List<Entry> contents() {
    return List.copyOf(contents);
  }

  boolean isSynthetic() {
    return evaluation.spec().data() == Data.SYNTHETIC;
  }

  Language language() {
    return evaluation.spec().language();
  }

  String in(LocalText text) {
    return text.in(language());
  }

  String in(Label label) {
    return in(label.text());
  }

  /** Chinese above English when both are wanted: for headings. */
  String lines(LocalText text) {
    boolean both = language() == Language.BOTH && !text.chinese().equals(text.english());
    return both ? text.chinese() + "\n" + text.english() : in(text);
  }

  String lines(Label label) {
    return lines(label.text());
  }

  /** Framework, edition and standing, as every sheet and page names them. */
  String frameworkLine() {
    Framework framework = framework();
    return String.join(
        " · ",
        in(Label.FRAMEWORK) + " " + framework.id(),
        in(Label.EDITION) + " " + framework.edition(),
        in(Words.standing(framework.standing())),
        in(Label.ROSTER) + " " + evaluation.roster().size());
  }

  /** The index of a text in the workbook's table of texts. */
  int sharedText(String text) {
    String fitting =
        text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    return sharedTexts.computeIfAbsent(
        fitting,
        added ->
            workbook.getSharedStringSource().addSharedStringItem(new XSSFRichTextString(added)));
  }

  List<Integer> allUnits() {
    return IntStream.range(0, evaluation.roster().size()).boxed().toList();
  }

  /** A node's weight, named as such. */
  String weight(Node node) {
    return in(Label.WEIGHT) + " " + NumberText.shortest(node.weight());
  }

  /** Graded scores and scores, with the decimals of the contract. */
  Look scoreLook() {
    return scoreLook;
  }

  /** The name of the unit with this code; empty when there is none. */
  String unitName(String code) {
    OptionalInt unit = evaluation.roster().indexOf(code);
    return unit.isPresent() ? in(evaluation.roster().get(unit.getAsInt()).name()) : "";
  }

  /** The name of the node with this id; empty when there is none. */
  String nodeName(String id) {
    return nodeNames.getOrDefault(id, "");
  }
}
