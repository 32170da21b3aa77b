/** What analyses of weights and of coherence leave: their tables in a folder. */
package org.govservices.evaluator.reports.analysis;
