/** Named places where a test may halt the process; off unless a system property names one. */
package cn.baoshen.fault;
