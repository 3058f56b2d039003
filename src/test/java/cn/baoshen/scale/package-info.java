/** A house as full as a province makes it, and what its database is asked then. */
package cn.baoshen.scale;
