/** The files and the database that the case book lies in. */
@NullMarked
package cn.baoshen.casebook.store;

import org.jspecify.annotations.NullMarked;
