/** The manuals for the people who hand in and who review, as pages. */
@NullMarked
package cn.baoshen.help;

import org.jspecify.annotations.NullMarked;
