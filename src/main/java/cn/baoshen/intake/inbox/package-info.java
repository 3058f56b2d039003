/** The inbox as it lies: what is whole, what is left alone, what lies too long. */
package cn.baoshen.intake.inbox;
