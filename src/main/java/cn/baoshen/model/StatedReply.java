package cn.baoshen.model;

/**
 * One answer as it stands in a file, before it is known whether it answers anything.
 *
 * @param number what the file gives as the item's number, as typed
 * @param text the answer; never blank
 * @param place JSON Pointer or sheet!cell
 */
public record StatedReply(String number, String text, String place) {}
