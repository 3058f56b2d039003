package cn.baoshen.console.overview;

import cn.baoshen.casebook.FrequentFinding;
import java.util.List;

/** What the overview shows beside its curve. */
record Overview(
    Headway progress,
    List<FormHeadway> forms,
    List<FrequentFinding> findings,
    List<Waiting> waiting) {}
