/** What must be so before the service runs, and what a newcomer is told when it does. */
package cn.baoshen.start;
