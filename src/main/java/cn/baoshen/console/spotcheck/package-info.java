/** The page of spot checks: announced, drawn, and what was found. */
@NullMarked
package cn.baoshen.console.spotcheck;

import org.jspecify.annotations.NullMarked;
