/** What a unit has to mend, and what it said to it. */
package cn.baoshen.model.ledger;
