/** The units and their standing in the open collection, one by one; who stands in for whom. */
package cn.baoshen.console.units;
