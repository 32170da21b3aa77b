/**
 * DuckDB, in process: the engine when none is named.
 *
 * <p>In: declared tables and checked SQL. Out: rows. Nothing but the declared files can be read,
 * and nothing written: external access is off, the configuration locked.
 */
package org.govservices.evaluator.records.duckdb;
