/** The chain of hashes through the histories, by which a change of what was written is found. */
@NullMarked
package cn.baoshen.casebook.chain;

import org.jspecify.annotations.NullMarked;
