/** Values and names as the FEEL engine takes them. */
@NullMarked
package cn.baoshen.form.feel.value;

import org.jspecify.annotations.NullMarked;
