package cn.baoshen.review.letter;

/**
 * A document that travels with a letter.
 *
 * @param name its file name as a person sees it, Chinese allowed
 * @param mediaType such as {@code application/pdf}
 */
public record Paper(String name, String mediaType, byte[] bytes) {}
