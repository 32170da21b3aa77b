/**
 * The contract of an evaluation: the tree of indicators and every rule that decides a score.
 *
 * <p>In: {@code framework.yaml}. Out: a {@link org.govservices.evaluator.framework.Framework}, or
 * all problems of the file with their places.
 */
package org.govservices.evaluator.framework;
