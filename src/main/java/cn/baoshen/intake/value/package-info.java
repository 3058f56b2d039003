/** Single values read as their fields, and the problems met. */
package cn.baoshen.intake.value;
