package cn.baoshen.form;

/**
 * A figure that the house computes and a unit never types.
 *
 * @param id its name; equal to a field's id when it stands beside a stated figure
 * @param value FEEL expression over the report
 */
public record Derived(String id, String label, FieldType type, String value) {}
