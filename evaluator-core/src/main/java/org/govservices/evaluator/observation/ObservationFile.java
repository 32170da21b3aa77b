package org.govservices.evaluator.observation;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SheetFile;
import org.govservices.evaluator.input.SheetSettings;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.method.Keyword;

/**
 * A file of observations.
 *
 * @param file for collected observations that of the evaluation, which declares their tables
 * @param edition of its rows, where they name none; empty for the framework's
 * @param origin of its values, unless a row says otherwise
 * @param sheet of a workbook: which table is meant
 * @param columns to read, by the name that a layout asks for; empty for all, under their own names
 * @param markers wide only: the status that an empty or marked cell stands for
 * @param givesWay statuses that give way to what a later source says of the cell
 * @param tolerance within which its values agree with those of earlier sources
 */
public record ObservationFile(
    Path file,
    Layout layout,
    Optional<String> edition,
    Origin origin,
    Charset encoding,
    Optional<SheetSettings> sheet,
    Map<String, String> columns,
    Map<String, Status> markers,
    Set<Status> givesWay,
    Optional<Tolerance> tolerance) {
  /** Defensive copies; columns keep their order. */
  public ObservationFile {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    markers = Map.copyOf(markers);
    givesWay = Set.copyOf(givesWay);
  }

  /** The file and whose values it holds, as the log names it. */
  String words() {
    String name = layout == Layout.RECORDS ? "records" : String.valueOf(file.getFileName());
    return name + " (" + origin.keyword() + ")";
  }

  /** Reads the table; what is wrong with it as a whole is reported or thrown. */
  TableFile table(Problems problems) {
    if (sheet.isPresent()) {
      return SheetFile.read(file, sheet.get(), columns, problems);
    }
    TableFile table = CsvFile.read(file, encoding, problems);
    return columns.isEmpty() ? table : table.select(columns, problems);
  }

  /** How a file is laid out. */
  public enum Layout implements Keyword {
    /** A row per cell. */
    LONG,
    /** A row per unit, a column per indicator. */
    WIDE,
    /** No file of its own: collected from the evaluation's tables of records. */
    RECORDS
  }
}
