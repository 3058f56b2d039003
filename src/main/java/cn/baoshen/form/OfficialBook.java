package cn.baoshen.form;

/**
 * The official workbook that a form was compiled from, which is also its blank.
 *
 * @param bytes of the {@code .xlsx}, marks and all; never changed
 * @param templated whether the form has a {@code report.html} of its own
 */
public record OfficialBook(byte[] bytes, boolean templated) {}
