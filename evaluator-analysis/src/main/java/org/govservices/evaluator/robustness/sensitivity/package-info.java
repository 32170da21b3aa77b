/**
 * Which choice decides how much of an output's variance.
 *
 * <p>In: outputs of runs of a sensitivity design. Out: Sobol' indices with intervals, or exact ones
 * where all combinations of alternatives can be run. Literature: Sobol' (1993); Jansen (1999),
 * Computer Physics Communications 117; Saltelli et al. (2010), ibid. 181, 259–270.
 */
package org.govservices.evaluator.robustness.sensitivity;
