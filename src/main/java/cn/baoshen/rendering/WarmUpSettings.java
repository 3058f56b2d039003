package cn.baoshen.rendering;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a start does for the first report.
 *
 * @param warmUp whether it prints an empty report of each form
 */
@ConfigurationProperties("baoshen")
record WarmUpSettings(@DefaultValue("true") boolean warmUp) {}
