/** What tests of more than one room share: houses, books, mail servers, samples and processes. */
package cn.baoshen.testing;
