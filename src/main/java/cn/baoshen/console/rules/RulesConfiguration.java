package cn.baoshen.console.rules;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rules page's parts. */
@Configuration(proxyBeanMethods = false)
@Import(RuleCounts.class)
class RulesConfiguration {}
