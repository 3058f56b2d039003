/** Who collects the reports: the bureau, and its people by their mail addresses. */
@NullMarked
package cn.baoshen.model.organ;

import org.jspecify.annotations.NullMarked;
