/** Official workbooks that were uploaded: drafts, those in force, those withdrawn. */
@NullMarked
package cn.baoshen.edition;

import org.jspecify.annotations.NullMarked;
