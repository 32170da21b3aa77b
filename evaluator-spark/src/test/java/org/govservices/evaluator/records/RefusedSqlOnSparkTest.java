package org.govservices.evaluator.records;

import java.io.IOException;
import org.govservices.evaluator.spark.LocalSpark;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Besides what every engine refuses: what only Spark could do. */
@ExtendWith(LocalSpark.class)
class RefusedSqlOnSparkTest extends RefusedSqlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM csv.`FOLDER/secret.csv`",
        "SELECT * FROM text.`FOLDER/secret.csv`",
        "SELECT (SELECT count(*) FROM text.`FOLDER/secret.csv`) FROM items",
        "SELECT code FROM items WHERE code IN (SELECT value FROM text.`FOLDER/secret.csv`)",
        "WITH x AS (SELECT * FROM text.`FOLDER/secret.csv`) SELECT * FROM x",
        "SELECT * FROM items JOIN text.`FOLDER/secret.csv` ON true",
        "SELECT * FROM items ORDER BY (SELECT max(value) FROM text.`FOLDER/secret.csv`)",
        "SELECT * FROM range(3)",
        "SELECT * FROM units",
        "SELECT * FROM global_temp.items",
        "SELECT reflect('java.lang.System', 'getProperty', 'user.home') FROM items",
        "SELECT java_method('java.lang.System', 'getProperty', 'user.home') FROM items",
        "SELECT upper(try_reflect('java.lang.System', 'getProperty', 'user.home')) FROM items",
        "SELECT TRANSFORM(code) USING 'cat' FROM items",
        "SELECT * FROM items TABLESAMPLE (50 PERCENT)",
        "INSERT OVERWRITE DIRECTORY 'FOLDER/out' USING csv SELECT * FROM items",
        "FROM items INSERT INTO other SELECT *",
        "CREATE TABLE out AS SELECT * FROM items",
        "CREATE TEMPORARY VIEW out USING csv OPTIONS (path 'FOLDER/secret.csv')",
        "CREATE TEMPORARY FUNCTION out() RETURNS INT RETURN 1",
        "DROP VIEW items",
        "CACHE TABLE items",
        "ADD JAR 'FOLDER/out.jar'",
        "SET spark.sql.runSQLOnFiles = true",
        "RESET",
        "SHOW TABLES",
        "DESCRIBE items",
        "EXPLAIN SELECT * FROM items",
        "EXECUTE IMMEDIATE 'DROP VIEW items'",
        "BEGIN SELECT 1; END",
        "DECLARE x INT",
        "TABLE units",
        "FROM items |> SELECT code |> JOIN text.`FOLDER/secret.csv` ON true"
      })
  void sparkRefusesByItself(String sql) throws IOException {
    theEngineRefusesByItself(sql);
  }
}
