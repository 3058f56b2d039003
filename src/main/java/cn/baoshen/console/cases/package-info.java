/** The cases: a list, and for each a page with everything about it and the acts on it. */
package cn.baoshen.console.cases;
