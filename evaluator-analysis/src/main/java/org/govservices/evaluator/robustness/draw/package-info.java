/**
 * Random draws: the numbers of every run, and the weights made of them.
 *
 * <p>In: a seed, a run's number and a choice's number. Out: numbers that depend on nothing else, so
 * that runs can be computed in any order and on any number of threads. Literature: Steele, Lea and
 * Flood (2014) for the generator, Joe and Kuo (2008) and Burley (2020) for quasi-random points.
 */
package org.govservices.evaluator.robustness.draw;
