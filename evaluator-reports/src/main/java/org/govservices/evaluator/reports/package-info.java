/**
 * Makes workbooks and charts of an {@code Evaluation}. A report prints what the evaluation holds
 * and computes nothing.
 */
package org.govservices.evaluator.reports;
