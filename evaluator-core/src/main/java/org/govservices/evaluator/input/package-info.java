/**
 * Reading files so that every problem is found at once and named with its place.
 *
 * <p>In: YAML and CSV files. Out: trees and rows that know their lines, and {@link
 * org.govservices.evaluator.input.Problems}.
 */
package org.govservices.evaluator.input;
