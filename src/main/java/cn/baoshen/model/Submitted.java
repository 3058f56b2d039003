package cn.baoshen.model;

/** A case together with what was read from its file. */
public record Submitted(Case subject, Reading reading) {}
