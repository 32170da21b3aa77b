/** Words: bilingual texts of definitions and reports, and the keywords that files write. */
package org.govservices.evaluator.text;
