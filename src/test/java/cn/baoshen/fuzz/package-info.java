/** Files and mails damaged at random, each case known by its seed, for the tests that read them. */
package cn.baoshen.fuzz;
