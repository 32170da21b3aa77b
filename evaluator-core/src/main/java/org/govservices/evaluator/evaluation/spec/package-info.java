/**
 * What an evaluation was asked for and what was handed in.
 *
 * <p>In: {@code evaluation.yaml} and the files it names. Out: {@link
 * org.govservices.evaluator.evaluation.spec.Inputs}, read and checked whole, or every problem with
 * its place.
 */
package org.govservices.evaluator.evaluation.spec;
