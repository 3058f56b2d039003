/** Changes of the tables that SQL cannot make; where Flyway looks for them. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
