/**
 * Answers about weights and rankings that need no draws.
 *
 * <p>In: an index that is a weighted sum, or shares of runs in which a unit is ahead of another.
 * Out: weight-stability intervals, who can be first, the smallest change of weights that makes a
 * unit pass another, attainable ranks with bounds that hold whatever happens, consensus rankings.
 * Literature: Mareschal (1988), EJOR 33:54–64; Lorenz, Brauer and Lorenz (2016), arXiv 1608.04556;
 * Young and Levenglick (1978), SIAM Journal on Applied Mathematics 35(2).
 */
package org.govservices.evaluator.robustness.exact;
