package cn.baoshen.model.work;

/** A failure that trying again cannot mend: whoever has to look is told at once. */
public interface Lasting {}
