/**
 * The documents of the house: a report, its approval sheet and the notice of a return, as PDF/A.
 */
package cn.baoshen.rendering;
