/** Forms read from their folders, and checked at start. */
package cn.baoshen.form.yaml;
