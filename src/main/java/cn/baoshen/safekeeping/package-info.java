/** Whether the case book is whole, and what to do when it is not. */
package cn.baoshen.safekeeping;
