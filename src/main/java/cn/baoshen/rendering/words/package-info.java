/** What documents and workbooks say alike. */
package cn.baoshen.rendering.words;
