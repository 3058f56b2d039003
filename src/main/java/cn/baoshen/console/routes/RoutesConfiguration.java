package cn.baoshen.console.routes;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The routes page's parts. */
@Configuration(proxyBeanMethods = false)
@Import({RouteQueries.class, Walks.class})
class RoutesConfiguration {}
