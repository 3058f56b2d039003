/** How far the open collection is. */
package cn.baoshen.console.overview;
