/** The station: durable work behind Camel's own verbs. */
package cn.baoshen.camel.station;
