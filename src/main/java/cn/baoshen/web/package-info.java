/** What stands between the network and the pages: how long, how much and how many at once. */
package cn.baoshen.web;
