/** How long what a user waits for takes. */
package org.govservices.evaluator.benchmarks;
