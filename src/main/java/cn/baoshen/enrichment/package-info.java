/** What the house knows beside the report: the unit registry, derived figures, last year. */
package cn.baoshen.enrichment;
