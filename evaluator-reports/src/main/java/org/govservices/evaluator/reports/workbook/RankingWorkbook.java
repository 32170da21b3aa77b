package org.govservices.evaluator.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.reports.Label;

/**
 * The ranked workbook of an evaluation: summary, rankings, a scorecard of any unit, a sheet per
 * depth of the tree, indicator scores, raw values, bands, method, audit and log.
 *
 * <p>Equal evaluations give parts that are equal to the byte, on any JDK, locale and time zone.
 */
public final class RankingWorkbook {
  private RankingWorkbook() {}

  /** Writes an empty workbook to nowhere, so that what writing needs is loaded. */
  public static void prepare() {
    WorkbookFile.prepare();
  }

  /**
   * Writes the workbook to a file, in place of what is there.
   *
   * @param moved what the evaluation's weight set changes, if it has one
   * @throws UncheckedIOException when the file cannot be written
   */
  public static void write(Evaluation evaluation, Optional<Comparison> moved, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(evaluation, moved, out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes the workbook to a stream, which stays open.
   *
   * @param moved what the evaluation's weight set changes, if it has one
   * @throws IOException when the stream cannot be written to
   */
  public static void write(Evaluation evaluation, Optional<Comparison> moved, OutputStream out)
      throws IOException {
    WorkbookFile.write(evaluation, out, book -> pages(book, moved));
  }

  private static List<Page> pages(Book book, Optional<Comparison> moved) {
    Evaluation evaluation = book.evaluation();
    Page summary = book.page(Label.SUMMARY.text(), evaluation.framework().title());
    List<Page> pages = new ArrayList<>();
    pages.addAll(RankingSheets.write(book));
    moved.ifPresent(comparison -> pages.add(MovedSheet.write(book, comparison)));
    Optional<Page> scorecard =
        decisions(evaluation).isEmpty()
            ? Optional.of(ScorecardSheet.begin(book))
            : Optional.empty();
    pages.addAll(DepthSheets.write(book));
    pages.add(ValuesSheet.write(book));
    if (!evaluation.sources().disagreements().isEmpty()) {
      pages.add(DisagreementsSheet.write(book));
    }
    if (!evaluation.gaps().deciding().isEmpty()) {
      pages.add(GapsSheet.write(book));
    }
    if (!evaluation.framework().bands().isEmpty()) {
      pages.add(BandsSheet.write(book));
    }
    pages.add(MethodSheet.write(book));
    if (!evaluation.fits().isEmpty()) {
      pages.add(FittedSheet.write(book));
    }
    if (!evaluation.averages().isEmpty()) {
      pages.add(AveragesSheet.write(book));
    }
    evaluation.audit().ifPresent(audit -> pages.add(AuditSheet.write(book, audit)));
    if (!evaluation.findings().isEmpty()) {
      pages.add(FindingsSheet.write(book));
    }
    pages.add(LogSheet.write(book));
    scorecard.ifPresent(card -> pages.addAll(List.of(card, ScorecardSheet.write(book, card))));
    new SummarySheet(book, summary).write();
    pages.add(summary);
    return pages;
  }

  /** What the log should say: {@code sheet-skipped} for a sheet that would be too long. */
  public static List<Decision> decisions(Evaluation evaluation) {
    return ScorecardSheet.skipped(evaluation).stream().toList();
  }
}
