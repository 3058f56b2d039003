/** What the house knows beside the report: the unit registry, derived figures, last year. */
@NullMarked
package cn.baoshen.enrichment;

import org.jspecify.annotations.NullMarked;
