package cn.baoshen.form.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure counts.
 *
 * @param base the unit that figures of this kind are made even in: 米 for 公里; empty when a number
 *     stands alone
 * @param factor how many of the base it is
 */
record Unit(String base, BigDecimal factor, Kind kind) {
  /** Which way is better can be told of some kinds and not of others. */
  enum Kind {
    COUNT,
    SHARE,
    MONEY,
    TIME,
    MEASURE
  }

  static final Unit NONE = new Unit("", BigDecimal.ONE, Kind.COUNT);

  /** A line a kind; a word is its own base unless it says how many of which it is. */
  private static final String TABLE =
      """
      COUNT 个 项 次 件 份 家 户 篇 期 套 台 辆 座 处 所 条 轮 批 门 种 宗 起 例 间 株 棵 头 只 羽 匹 册 卷 本 部 支 队 组 团
      COUNT 幅 块 张 封 栋 幢 盏 根 口 眼 艘 段 站 村 镇 乡 校 店 厂 课 堂 节 版 枚 盒 箱 瓶 袋 桶 趟 班 页 字 倍 分 届
      COUNT 人 名=人 位=人 人次 户次 件次 车次 辆次 班次 台次 架次 人天 人日 人月 场 场次=场 单位 社区 学时 课时 千瓦时 千瓦
      COUNT 米 公里=米*1000 千米=米*1000 km=米*1000 里=米*500 华里=米*500 厘米=米*0.01 毫米=米*0.001 海里=米*1852
      COUNT 亩 公顷=亩*15 平方米=亩*0.0015 平米=亩*0.0015 m2=亩*0.0015 平方公里=亩*1500 km2=亩*1500 平方千米=亩*1500
      COUNT 立方米 m3=立方米 吨公里 人公里 车公里
      COUNT 公斤 千克=公斤 kg=公斤 斤=公斤*0.5 市斤=公斤*0.5 两=公斤*0.05 担=公斤*50 吨=公斤*1000 公吨=公斤*1000
      SHARE % ‰=%*0.1 百分点 个百分点=百分点
      MONEY 元
      TIME 秒 秒钟=秒 分钟=秒*60 小时=秒*3600 个小时=秒*3600 天 日=天 自然日=天 个自然日=天 工作日 个工作日=工作日 周 星期=周
      TIME 月 个月=月 年=月*12 季度 个季度=季度
      MEASURE 级 类 度 岁 克 毫克 微克 升 毫升 分贝
      """;

  private static final Vocabulary<Unit> ALL = all();

  private static Vocabulary<Unit> all() {
    Vocabulary<Unit> all = new Vocabulary<>();
    for (String line : TABLE.split("\n")) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        String[] word = words[i].split("=");
        all.with(List.of(word[0]), unit(word[word.length - 1], Kind.valueOf(words[0])));
      }
    }
    return all;
  }

  private static Unit unit(String written, Kind kind) {
    String[] parts = written.split("\\*");
    BigDecimal factor = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]);
    return new Unit(parts[0], factor, kind);
  }

  /** The unit that begins here; null when none does. */
  static Vocabulary.@Nullable Found<Unit> at(String text, int position) {
    return position < text.length() ? ALL.at(text, position) : null;
  }

  /** This unit for one of something else, as in 元/人: which way is better is then anybody's. */
  Unit per(String other) {
    return new Unit(base + "/" + other, factor, Kind.MEASURE);
  }

  /** The same, where 元/公里 is another thing than 元/米. */
  Unit per(Unit other) {
    boolean one = other.factor.compareTo(BigDecimal.ONE) == 0;
    return per(one ? other.base : other.base + "*" + other.factor);
  }

  /** A bare number may stand for a count of things, never for a share, a time or money. */
  boolean comparesWith(Unit other) {
    return base.equals(other.base)
        || kind == Kind.COUNT && other.kind == Kind.COUNT && (isNone() || other.isNone());
  }

  boolean isNone() {
    return base.isEmpty();
  }
}
