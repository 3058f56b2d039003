/** How much of the heap may be taken by documents at the same time. */
package cn.baoshen.memory;
