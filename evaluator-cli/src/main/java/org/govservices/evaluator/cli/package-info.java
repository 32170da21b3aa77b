/**
 * The command line. {@link org.govservices.evaluator.cli.Main} runs one command and ends with an
 * {@link org.govservices.evaluator.cli.ExitCode}; each command is one class that reads its
 * arguments, asks core and reports, and says what came out.
 */
package org.govservices.evaluator.cli;
