/** Official workbooks that were uploaded: drafts, those in force, those withdrawn. */
package cn.baoshen.edition;
