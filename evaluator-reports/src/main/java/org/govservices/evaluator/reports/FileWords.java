package org.govservices.evaluator.reports;

import java.util.Map;
import org.govservices.evaluator.text.LocalText;

/**
 * The words that files and the log are written in (kebab-case English), with Chinese beside them. A
 * word without Chinese stands for itself.
 */
public final class FileWords {
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          // the contract
          Map.entry("id", "标识"),
          Map.entry("edition", "年度"),
          Map.entry("title", "名称"),
          Map.entry("status", "性质"),
          Map.entry("source", "来源"),
          Map.entry("scale", "分值范围"),
          Map.entry("grading", "得分修约"),
          Map.entry("band", "等级"),
          Map.entry("ranking", "排名规则"),
          Map.entry("weight", "权重"),
          Map.entry("weight-for-kind", "分类权重"),
          Map.entry("applies-to", "适用类别"),
          Map.entry("aggregate", "合成方法"),
          Map.entry("least-coverage", "最低覆盖率"),
          Map.entry("rescale", "再标准化"),
          Map.entry("unit", "计量单位"),
          Map.entry("direction", "方向"),
          Map.entry("per", "除以"),
          Map.entry("transform", "变换"),
          Map.entry("score", "评分规则"),
          Map.entry("missing: not-found", "未找到时"),
          Map.entry("missing: failed", "采集失败时"),
          Map.entry("missing: not-applicable", "不适用时"),
          // stages of the log
          Map.entry("observe", "观测"),
          Map.entry("screen", "筛选"),
          Map.entry("impute", "插补"),
          Map.entry("treat", "数据处理"),
          Map.entry("normalise", "标准化"),
          Map.entry("adjust", "调整"),
          Map.entry("grade", "修约分级"),
          Map.entry("rank", "排名"),
          Map.entry("roll-up", "汇总"),
          Map.entry("report", "报告"),
          // events of the log
          Map.entry("collected", "由明细记录采集"),
          Map.entry("other-units", "名册以外单位的记录"),
          Map.entry("other-units-passed-over", "名册以外单位的记录，按声明略过"),
          Map.entry("without-records", "没有任何记录"),
          Map.entry("published-differs", "与公布值不符"),
          Map.entry("disagreement", "来源分歧"),
          Map.entry("not-taken", "未采用"),
          Map.entry("passed-over", "略过的行"),
          Map.entry("gave-way", "让位"),
          Map.entry("not-worked-out", "未计算"),
          Map.entry("absent", "文件中没有"),
          Map.entry("excluded", "不计入"),
          Map.entry("scored-zero", "计为最低分"),
          Map.entry("capped", "封顶"),
          Map.entry("floored", "按下限计"),
          Map.entry("renormalised", "权重重新归一"),
          Map.entry("lost-nothing", "未评分不扣分"),
          Map.entry("not-scored", "不评分"),
          Map.entry("adjusted", "已调整"),
          Map.entry("failed", "一票否决"),
          Map.entry("band-capped", "等级封顶"),
          Map.entry("imputed", "插补"),
          Map.entry("winsorised", "缩尾"),
          Map.entry("log", "取对数"),
          Map.entry("box-cox", "Box-Cox 变换"),
          Map.entry("clipped", "截尾"),
          Map.entry("hangs-on-gap", "取决于缺失"),
          Map.entry("chart-skipped", "未绘制"),
          Map.entry("screened-out", "不予评估"),
          Map.entry("no-denominator", "无除数"),
          Map.entry("treated", "已处理"),
          Map.entry("tie-broken", "并列定序"),
          Map.entry("rolled-up", "由下属汇总"),
          Map.entry("sheet-skipped", "未制表"),
          Map.entry("not-in-font", "字体缺字"),
          // origins of values
          Map.entry("crawled", "采集"),
          Map.entry("submitted", "报送"),
          Map.entry("assessed", "评估"),
          Map.entry("decided", "裁定"),
          Map.entry("published", "公布"));

  private FileWords() {}

  /** The word in both languages. */
  public static LocalText text(String word) {
    return new LocalText(word, CHINESE.getOrDefault(word, word));
  }
}
