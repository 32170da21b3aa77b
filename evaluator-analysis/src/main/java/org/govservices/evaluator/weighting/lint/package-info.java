/**
 * What makes a weighting unsound: a rule takes the data of a method, and once it has weighed its
 * shares and measures, and tells what cannot be defended.
 */
package org.govservices.evaluator.weighting.lint;
