/** One text file of a form as a tree that knows its lines, its faults told in words. */
package cn.baoshen.form.file;
