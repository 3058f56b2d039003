/** Lists of cases, page by page, for people and for programs. */
@NullMarked
package cn.baoshen.console.listing;

import org.jspecify.annotations.NullMarked;
