/** The station: durable work behind Camel's own verbs. */
@NullMarked
package cn.baoshen.camel.station;

import org.jspecify.annotations.NullMarked;
