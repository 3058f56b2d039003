/** Lists of cases, page by page, for people and for programs. */
package cn.baoshen.console.listing;
