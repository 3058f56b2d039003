/** What stands between the network and the pages: how long, how much and how many at once. */
@NullMarked
package cn.baoshen.web;

import org.jspecify.annotations.NullMarked;
