/**
 * From item-level records to observations, by SQL that anyone can read.
 *
 * <p>In: the tables an evaluation declares, and the metrics in the {@code records} folder of its
 * framework. Out: a cell for every unit × metric, with n and standard error; the records behind it;
 * what a publication says of single records. An SQL engine is behind {@link
 * org.govservices.evaluator.records.RecordEngine}; it counts and adds exactly, and every division
 * is done here, so that no digit depends on the engine or its threads.
 */
package org.govservices.evaluator.records;
