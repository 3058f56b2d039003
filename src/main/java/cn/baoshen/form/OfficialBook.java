package cn.baoshen.form;

/**
 * The official workbook that a form was compiled from, which is also its blank.
 *
 * @param bytes of the {@code .xlsx}, marks and all; never changed
 * @param templated whether the form has a {@code report.html} of its own
 * @param edition which of the editions that were handed in under the form's id it is; 0 for one
 *     that lies in a folder
 */
public record OfficialBook(byte[] bytes, boolean templated, int edition) {}
