/** What an indicator's target asks for, what was achieved, and how far the one meets the other. */
package cn.baoshen.form.indicator;
