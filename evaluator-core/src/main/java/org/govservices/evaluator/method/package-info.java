/**
 * What every method has: a name in files, a card with its needs and source, and settings.
 *
 * <p>Adding a method to a stage is one class with its {@code METHOD} card, one line in the stage's
 * registry, its entry in the schema, and one test file with a source.
 */
package org.govservices.evaluator.method;
