/** Bilingual texts (English and Chinese) as definitions give them and reports print them. */
package org.govservices.evaluator.text;
