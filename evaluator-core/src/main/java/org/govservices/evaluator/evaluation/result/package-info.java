/**
 * What a result consists of: scores, bands and ranks, decisions of the log, rules as they were
 * fitted, gaps, disagreements, the audit.
 *
 * <p>Values only; {@link org.govservices.evaluator.evaluation.Evaluation} holds them all.
 */
package org.govservices.evaluator.evaluation.result;
