/** What people entered by hand, kept outside the database, and entered again into a new one. */
@NullMarked
package cn.baoshen.safekeeping.acts;

import org.jspecify.annotations.NullMarked;
