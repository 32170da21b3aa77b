package org.govservices.evaluator.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.records.LineAccount;
import org.govservices.evaluator.records.RecordTable;
import org.govservices.evaluator.records.TableCheck;
import org.govservices.evaluator.records.text.Encodings;
import org.govservices.evaluator.records.text.TextRecord;
import org.govservices.evaluator.records.text.TextShape;

/**
 * The records of a table's text files: declared columns, and for each record where it stands and
 * why it is rejected, if it is. Taking text apart costs most, so that it is done once and kept.
 */
final class TextRows {
  private static final String FILE = "@file";
  private static final String LINE = "@line";
  private static final String COLUMN = "@column";
  private static final String REASON = "@reason";
  private static final String TEXT = "@text";

  /** As how many records it counts; 0 where a file ends or cannot be read on. */
  private static final String COUNT = "@count";

  /** How many lines a record takes. */
  private static final String LINES = "@lines";

  /** Of a file whose end was reached, in a row that is no record: lines of its header. */
  private static final String HEADER = "@header";

  /** The same: lines passed over. */
  private static final String EMPTY = "@empty";

  /** Columns behind the declared ones; no declared column can be called so. */
  static final List<StructField> ADDED =
      List.of(
          DataTypes.createStructField(FILE, DataTypes.StringType, false),
          DataTypes.createStructField(LINE, DataTypes.LongType, false),
          DataTypes.createStructField(COLUMN, DataTypes.StringType, true),
          DataTypes.createStructField(REASON, DataTypes.StringType, true),
          DataTypes.createStructField(TEXT, DataTypes.StringType, true),
          DataTypes.createStructField(COUNT, DataTypes.LongType, false),
          DataTypes.createStructField(LINES, DataTypes.LongType, false),
          DataTypes.createStructField(HEADER, DataTypes.LongType, false),
          DataTypes.createStructField(EMPTY, DataTypes.LongType, false));

  private final RecordTable table;
  private final Dataset<Row> rows;

  TextRows(SparkSession spark, RecordTable table, List<String> header) {
    this.table = table;
    List<StructField> fields = new ArrayList<>();
    table
        .columns()
        .forEach(
            column ->
                fields.add(
                    DataTypes.createStructField(
                        column.name(), SparkTypes.of(column.type()), true)));
    fields.addAll(ADDED);
    TextShape shape = TextShape.of(table, header, table.skipAtMost() + TableCheck.SHOWN);
    List<String> files = table.files().stream().map(Path::toString).toList();
    rows =
        spark
            .createDataset(files, Encoders.STRING())
            .repartition(files.size())
            .flatMap(
                new ReadFile(shape),
                Encoders.row(new StructType(fields.toArray(StructField[]::new))))
            .persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** The records that are not rejected, with the declared columns. */
  Dataset<Row> accepted() {
    return rows.where(column(REASON).isNull().and(column(COUNT).gt(0)))
        .select(table.columns().stream().map(c -> column(c.name())).toArray(Column[]::new));
  }

  /** Reads all files through. */
  TableCheck check(Problems problems) {
    Row counts =
        rows.agg(
                sum(column(COUNT)),
                sum(functions.when(column(REASON).isNotNull(), column(COUNT))),
                functions.count(functions.when(isUnreadable(), 1)),
                functions.count(column(REASON)),
                sum(column(HEADER)),
                sum(column(EMPTY)),
                sum(functions.when(column(REASON).isNull(), column(LINES))),
                sum(functions.when(column(REASON).isNotNull(), column(LINES))))
            .head();
    long rejected = counts.getLong(1);
    List<TableCheck.Reject> rejects = counts.getLong(3) == 0 ? List.of() : rejects();
    if (counts.getLong(2) > 0) {
      unreadable(problems);
    } else {
      TableCheck.report(
          table,
          rejects,
          rejected,
          rejected > 0 && rejected == counts.getLong(0) ? lacking(rejected) : List.of(),
          problems);
    }
    LineAccount lines =
        table.format() == RecordTable.Format.JSON
            ? LineAccount.NONE
            : new LineAccount(
                counts.getLong(4), counts.getLong(5), counts.getLong(6), counts.getLong(7));
    return new TableCheck(table.name(), lines, counts.getLong(0), rejected, rejects);
  }

  /** The columns that none of so many records has. */
  private List<String> lacking(long records) {
    return rows.where(column(REASON).startsWith(TextRecord.LACKS))
        .groupBy(column(COLUMN))
        .agg(functions.sum(column(COUNT)).as(COUNT))
        .where(column(COUNT).equalTo(records))
        .select(column(COLUMN))
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static Column sum(Column column) {
    return functions.coalesce(functions.sum(column), functions.lit(0L));
  }

  private static Column isUnreadable() {
    return column(COUNT).equalTo(0L).and(column(REASON).isNotNull());
  }

  /** Where files cannot be read on, however many records may be left out. */
  private void unreadable(Problems problems) {
    rows.where(isUnreadable())
        .select(column(FILE), column(LINE), column(REASON))
        .orderBy(column(FILE))
        .collectAsList()
        .forEach(
            row -> {
              Path file = Path.of(row.getString(0));
              String name = TextFile.displayName(file);
              problems.add(
                  Encodings.badByte(file, table.charset())
                      .orElse(
                          new Problem(
                              new Place(name, Long.toString(row.getLong(1)), ""),
                              row.getString(2))));
            });
  }

  private List<TableCheck.Reject> rejects() {
    return rows
        .where(column(REASON).isNotNull())
        .select(column(FILE), column(LINE), column(COLUMN), column(REASON), column(TEXT))
        .orderBy(column(FILE), column(LINE))
        .limit(Math.toIntExact(Math.min(Integer.MAX_VALUE, table.skipAtMost() + TableCheck.SHOWN)))
        .collectAsList()
        .stream()
        .map(
            row ->
                new TableCheck.Reject(
                    TextFile.displayName(Path.of(row.getString(0))),
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4)))
        .toList();
  }

  /** Gives back what is kept of them. */
  void release() {
    rows.unpersist();
  }

  private static Column column(String name) {
    return functions.col("`" + name + "`");
  }
}
