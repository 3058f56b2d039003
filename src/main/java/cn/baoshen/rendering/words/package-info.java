/** What documents and workbooks say alike. */
@NullMarked
package cn.baoshen.rendering.words;

import org.jspecify.annotations.NullMarked;
