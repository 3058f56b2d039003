/** What is asked of the units: which forms, of whom, until when. */
package cn.baoshen.model.asked;
