package cn.baoshen.camel;

/**
 * How one route is doing.
 *
 * @param source the component that feeds it, such as {@code file} or {@code station}
 * @param station the station whose work it does; empty when it is fed otherwise
 * @param part whether it is a part of other routes, which alone can be suspended
 * @param running whether it takes up work
 * @param done exchanges that ended well since the start
 * @param failed exchanges that did not
 * @param meanMillis mean time of an exchange; 0 before the first
 * @param lastMillis time of the last one
 */
public record RouteStatus(
    String id,
    String description,
    String source,
    String station,
    boolean part,
    boolean running,
    long done,
    long failed,
    long meanMillis,
    long lastMillis) {}
