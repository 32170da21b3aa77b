/**
 * Draws an evaluation: ranked bars, dimension heat maps, distributions, radars.
 *
 * <p>In: an {@code Evaluation}. Out: a {@link org.govservices.evaluator.reports.chart.Gallery} of
 * pictures, to be written as SVG (equal to the byte on every machine) and PNG, and the reasons why
 * charts were skipped. One class per chart; {@code Page} lays text out, JFreeChart draws the plots.
 */
package org.govservices.evaluator.reports.chart;
