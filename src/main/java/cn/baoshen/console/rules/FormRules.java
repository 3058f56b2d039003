package cn.baoshen.console.rules;

import java.util.List;

/** A form and its rules. */
record FormRules(String id, String title, List<RuleLine> rules) {}
