/** Where a request truly comes from, and under which names the service answers. */
@NullMarked
package cn.baoshen.network;

import org.jspecify.annotations.NullMarked;
