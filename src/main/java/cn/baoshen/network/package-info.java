/** Where a request truly comes from, and under which names the service answers. */
package cn.baoshen.network;
