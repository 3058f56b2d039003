/** The manuals for the people who hand in and who review, as pages. */
package cn.baoshen.help;
