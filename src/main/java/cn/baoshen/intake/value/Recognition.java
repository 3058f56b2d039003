package cn.baoshen.intake.value;

import cn.baoshen.model.ReadProblem;

/**
 * What a look into a file tells of it.
 *
 * @param identity whose file it says it is
 * @param zero the declaration that it is; null for any other file
 * @param unfit why it can be read neither as a report nor as a declaration; null when it can
 */
public record Recognition(Identity identity, ZeroReport zero, ReadProblem unfit) {
  public static Recognition declaring(ZeroReport zero) {
    return new Recognition(zero.identity(), zero, null);
  }
}
