/**
 * Finds definitions that can be computed but not defended, and says why.
 *
 * <p>In: a framework; or a framework with what was observed and scored. Out: {@link
 * org.govservices.evaluator.lint.Finding}s, each with its rule, place, reason and source. Adding a
 * rule is one class and one line in {@link org.govservices.evaluator.lint.LintRules}.
 *
 * <p>Literature: OECD/JRC, Handbook on Constructing Composite Indicators (2008); JRC Competence
 * Centre on Composite Indicators and Scoreboards, COIN Tool FAQ.
 */
package org.govservices.evaluator.lint;
