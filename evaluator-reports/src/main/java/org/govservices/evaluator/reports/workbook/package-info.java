/**
 * The ranked workbook, {@code ranking.xlsx}.
 *
 * <p>In: an {@code Evaluation}. Out: a workbook whose unpacked parts are equal to the byte for
 * equal evaluations. {@link org.govservices.evaluator.reports.workbook.RankingWorkbook} is the
 * door; each sheet has its class, and writes its cells through a {@code Page}.
 */
package org.govservices.evaluator.reports.workbook;
