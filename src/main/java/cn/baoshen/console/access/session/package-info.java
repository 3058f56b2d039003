/**
 * Where sessions are kept: in the database, so that every node knows them and restarts leave them.
 */
@NullMarked
package cn.baoshen.console.access.session;

import org.jspecify.annotations.NullMarked;
