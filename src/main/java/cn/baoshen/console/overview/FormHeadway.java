package cn.baoshen.console.overview;

import cn.baoshen.collection.Progress;
import java.time.LocalDate;

/**
 * How far the open collection is in one form.
 *
 * @param due last day on which a report is in time, the earliest where projects or periods differ
 * @param lastDue the latest of them
 * @param told what came in and when, by each unit's own last day
 * @param approved reports that were approved
 * @param returned reports that were sent back
 * @param overdue reports that are owed though the unit's own last day is past
 * @param unasked reports that came in without being owed
 */
public record FormHeadway(
    String form,
    String title,
    LocalDate due,
    LocalDate lastDue,
    Progress told,
    int approved,
    int returned,
    int overdue,
    int unasked) {}
