/** What a unit has to mend, and what it said to it. */
@NullMarked
package cn.baoshen.model.ledger;

import org.jspecify.annotations.NullMarked;
