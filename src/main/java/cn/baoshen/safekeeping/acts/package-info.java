/** What people entered by hand, kept outside the database, and entered again into a new one. */
package cn.baoshen.safekeeping.acts;
