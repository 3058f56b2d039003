/** The page on which official workbooks become forms. */
package cn.baoshen.console.forms;
