package cn.baoshen.rendering.pdf;

import java.util.List;

/**
 * One sheet of a form filled in with one report.
 *
 * @param notes lines under its tables
 */
record PrintedSheet(String title, List<GridTable> tables, List<String> notes) {}
