package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.text.Keyword;

/** Reads a file with a row per cell. */
final class LongReader implements ObservationReader.CellReader {
  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "indicator",
          "value",
          "status",
          "standard_error",
          "n",
          "edition",
          "source",
          "evidence",
          "disputed");

  private final ObservationReader reader;
  private final ObservationReader.Source source;

  LongReader(ObservationReader reader, ObservationReader.Source source) {
    this.reader = reader;
    this.source = source;
  }

  @Override
  public void read() {
    TableFile table = source.table();
    List<String> required = new ArrayList<>(source.units().required());
    required.addAll(List.of("indicator", "value"));
    table.allow(COLUMNS, reader.problems());
    if (table.require(required, reader.problems())) {
      table.forEach(this::row);
    }
  }

  private void row(TableFile.Row row) {
    if (row.isRefused(reader.problems())) {
      return;
    }
    ObservationFile file = source.file();
    int unit = source.units().check(row);
    int indicator = reader.indicator(row.get("indicator"), row.place("indicator"));
    Optional<Status> status = word(row, "status", Status.class, Status.OBSERVED);
    Optional<Origin> origin = word(row, "source", Origin.class, file.origin());
    OptionalDouble error = notNegative(row, "standard_error");
    OptionalDouble n = notNegative(row, "n");
    if (n.isPresent() && n.getAsDouble() != Math.rint(n.getAsDouble())) {
      problem(row, "n", "found " + row.get("n") + "; expected a whole number");
    }
    String text = row.get("value");
    String edition = row.get("edition").isEmpty() ? reader.edition(file) : row.get("edition");
    boolean expected = reader.isEdition(edition, row.place("edition"));
    boolean disputed = row.get("disputed").equals("yes");
    if (!disputed && !row.get("disputed").isEmpty()) {
      problem(row, "disputed", "found '" + row.get("disputed") + "'; expected 'yes' or nothing");
    }
    if (status.isEmpty()) {
      return; // what the value should be hangs on it
    }
    OptionalDouble value = OptionalDouble.empty();
    Optional<Status> gap =
        row.get("status").isEmpty()
            ? Optional.ofNullable(file.markers().get(text))
            : Optional.empty();
    if (gap.isPresent()) {
      status = gap;
    } else if (status.get() != Status.OBSERVED) {
      if (!text.isEmpty()) {
        problem(
            row,
            "value",
            "found '" + text + "' with status " + status.get().keyword() + "; expected no value");
        return;
      }
    } else if (text.isEmpty()) {
      problem(
          row,
          "value",
          "the value is empty; expected a number, or a status that says why"
              + (source.file().form().sheet().isPresent()
                  ? ", or `markers: {\"\": failed}` in the evaluation"
                  : ""));
      return;
    } else {
      value = reader.value(source, row, "value", indicator);
      if (value.isEmpty()) {
        return;
      }
    }
    if (!expected || unit < 0 || indicator < 0 || origin.isEmpty()) {
      return;
    }
    Observation observation =
        new Observation(
            status.get(),
            value,
            origin.get(),
            disputed,
            error,
            n.isPresent() ? OptionalLong.of((long) n.getAsDouble()) : OptionalLong.empty(),
            row.get("evidence"),
            value.isPresent() ? row.place("value") : row.place());
    String answer = value.isPresent() ? reader.answer(row, "value", indicator) : "";
    reader.put(edition, unit, indicator, observation.withText(answer), source.index());
  }

  private OptionalDouble notNegative(TableFile.Row row, String column) {
    OptionalDouble number = row.number(column, reader.problems());
    if (number.isPresent() && number.getAsDouble() < 0) {
      problem(row, column, "found " + row.get(column) + "; expected 0 or more");
    }
    return number;
  }

  private <E extends Enum<E> & Keyword> Optional<E> word(
      TableFile.Row row, String column, Class<E> type, E whenEmpty) {
    String word = row.get(column);
    if (word.isEmpty()) {
      return Optional.of(whenEmpty);
    }
    Optional<E> found = Keyword.parse(type, word);
    if (found.isEmpty()) {
      List<String> words = Keyword.words(type);
      problem(
          row,
          column,
          "found '"
              + word
              + "'; expected one of "
              + String.join(", ", words)
              + Problems.maybe(word, words));
    }
    return found;
  }

  private void problem(TableFile.Row row, String column, String message) {
    reader.problems().add(row.place(column), message);
  }
}
