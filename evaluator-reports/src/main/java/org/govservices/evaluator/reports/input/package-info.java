/**
 * Reading workbooks that were handed in. In: an .xlsx file and the name of a sheet. Out: its cells
 * as typed, one after the other, for {@link org.govservices.evaluator.input.SheetFile}. Here, and
 * not in core, because POI is.
 */
package org.govservices.evaluator.reports.input;
