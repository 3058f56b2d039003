package cn.baoshen.console.overview;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The overview's parts. */
@Configuration(proxyBeanMethods = false)
@Import({OverviewQueries.class, Overviews.class, FirstSteps.class})
class OverviewConfiguration {}
