/**
 * Reads the records of text files (CSV, NDJSON, JSON) one by one: where each stands, what it holds
 * and why it is none. Every engine has the same reading.
 */
package org.govservices.evaluator.records.text;
