/** Numbers as text and rounding, the same on every JDK, locale and machine. */
package org.govservices.evaluator.number;
