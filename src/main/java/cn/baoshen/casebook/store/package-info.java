/** The files and the database that the case book lies in. */
package cn.baoshen.casebook.store;
