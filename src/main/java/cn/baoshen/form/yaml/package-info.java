/** Forms read from their folders, and checked at start. */
@NullMarked
package cn.baoshen.form.yaml;

import org.jspecify.annotations.NullMarked;
