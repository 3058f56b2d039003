package cn.baoshen.console.routes;

import java.util.List;

/** The walk of this year's reports as the picture shows it. */
record Walk(List<Stop> stops, int approved, int returned, int failed) {}
