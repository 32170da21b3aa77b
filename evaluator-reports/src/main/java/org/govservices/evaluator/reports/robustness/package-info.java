/**
 * What an analysis of robustness leaves: tables (CSV, JSON, a workbook with a sheet for each) and
 * charts. Computes nothing.
 */
package org.govservices.evaluator.reports.robustness;
