/** A JSON document laid over a form. */
package cn.baoshen.intake.json;
