/** The bytes of one file become a report, and what could not be read becomes troubles. */
package cn.baoshen.intake;
