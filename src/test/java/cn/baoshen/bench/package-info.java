/** What a report costs, station by station and step by step, in CPU time. */
package cn.baoshen.bench;
