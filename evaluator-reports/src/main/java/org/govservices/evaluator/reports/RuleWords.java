package org.govservices.evaluator.reports;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govservices.evaluator.lint.LintRule;
import org.govservices.evaluator.text.LocalText;

/** What rules on frameworks and data find, and why that is unsound, with Chinese beside it. */
public final class RuleWords {
  /** The Chinese of a rule's card. */
  private record Chinese(String id, String finds, String reason) {}

  private static final Map<String, Chinese> CHINESE =
      Stream.of(
              new Chinese("adjustment-counted-twice", "既加分或减分、又有权重的指标", "其得分先计入均值，之后又计一次"),
              new Chinese(
                  "bands-on-relative-scores",
                  "在无界分值上使用固定等级界限",
                  "标准分说明的是与同年度其他对象相比如何：别人一变，同样的工作就落入另一等级"),
              new Chinese(
                  "bound-finer-than-grades", "小数位多于修约后得分的等级界限", "两个修约得分之间的界限实际等同于下一个得分，与其字面不符"),
              new Chinese(
                  "contradicts-dimension",
                  "按各自方向与本维度其余部分的相关系数小于 −0.3 的节点",
                  "要么方向有误，要么测的是别的东西；在均值中两者相互抵消"),
              new Chinese("counted-twice", "名称或定义相同的两个指标", "计两次者权重加倍"),
              new Chinese(
                  "dominant-influence",
                  "三个以上组成部分中，影响份额超过一半者",
                  "各部分相关或离散程度不同时，权重并不等于重要性：此处份额为与总指数的 r²，归一为 1"),
              new Chinese("dominant-weight", "按权重占总指数一半以上的节点", "一个部分决定过半的指数，不过是该部分加上点缀"),
              new Chinese(
                  "empty-band",
                  "没有任何修约得分能落入的等级",
                  "得分先修约再定等级，只有修约后的得分起作用：两个界限之间，或界限与分值端点之间，必须有修约得分"),
              new Chinese("failed-scores-zero", "采集失败计为零分", "页面打不开或表格为空，并不说明其背后的服务如何；零分却说它最差"),
              new Chinese(
                  "fitted-by-kind-ranked-together",
                  "规则按类别分别拟合，而不同类别一起排名",
                  "各类别的最好者得分相同，无论实际相差多远，跨类别的排名没有意义"),
              new Chinese("floor-above-scale", "连最高得分都低于其下限", "所有得分都按下限计，全部对象得分相同"),
              new Chinese(
                  "goalpost-outside-transform", "变换对其没有定义的标杆值", "标杆值与数值一同变换；0 的对数不能作为度量的起点"),
              new Chinese("kinds-ranked-together", "各类别权重或指标不同，却一起排名", "其得分衡量的内容不同，一张榜单掩盖了这一点"),
              new Chinese("low-coverage", "已观测单元不足 65 % 的指标或评估对象", "余下的部分不足以代表它"),
              new Chinese("many-capped", "超过四分之一的数值越过标杆值", "越过标杆值的对象得分相同，标杆值掩盖了本应显示的差别"),
              new Chinese(
                  "maybe-fraction",
                  "以百分比计的指标出现不大于 1 的数值，而同一来源的其他指标以 1 为整体填写",
                  "把 93 % 写成 0.93 的人，也可能把 95 % 写成 0.95，却按 0.95 % 计分"),
              new Chinese(
                  "never-observed-for-kind", "对某些类别有观测、对另一类别全无观测的指标", "整个类别的缺失是规则而非偶然，应写入规则"),
              new Chinese(
                  "no-least-coverage", "未规定最低覆盖率、而单元可不计入的维度", "不计入的部分等同于其余部分的平均：评估对象可能因未被测量而得益"),
              new Chinese(
                  "not-applicable-scores-zero", "不适用时计零分的指标", "不适用的事项无从办理；应不计入，或声明 `applies-to`"),
              new Chinese("not-monotone", "得分提高反而可能使结果降低的合成方法", "有所改进而无所退步的对象仍可能名次下降，且无法解释"),
              new Chinese("nothing-applies", "某类别应有、其下级却无一适用的维度", "该类别的对象在此永远没有得分，而无人告知"),
              new Chinese("official-without-source", "官方或重构的指标体系未注明来源", "读者必须能看到这是谁的规则"),
              new Chinese("one-value", "所有评估对象数值相同的指标", "它不能区分任何对象，却占去了能区分者的权重"),
              new Chinese(
                  "other-units",
                  "units.csv 之外单位的记录，且未声明略过",
                  "代码写法不同会使某单位失去记录，其名次反而可能上升；以 `other-units` 声明拒绝或略过"),
              new Chinese("parts-ranked-with-parents", "评估对象与其所属的上级在同一榜单排名", "整体是其部分的均值，按构成必居其间"),
              new Chinese(
                  "possibly-refused-score",
                  "拒绝最低分的合成方法，其下级可能得最低分",
                  "有一项为 0 时，几何或调和均值不存在或为 0：第一个处于下标杆值的对象就会中止评估"),
              new Chinese("rank-reversal", "两者次序取决于第三者的合成方法", "有对象加入或退出时，另外两个虽无任何变化，名次也可能互换"),
              new Chinese("redundant-pair", "同一维度中相关系数大于 0.95 的两个指标", "两者几乎是一回事，等于计了近两次"),
              new Chinese(
                  "refused-score",
                  "拒绝最低分的合成方法，其下级必有对象得最低分",
                  "有一项为 0 时，几何或调和均值不存在或为 0，而由样本得出的标杆值使最差者得 0；其他均值拒绝负分"),
              new Chinese("same-values", "对每个评估对象得分都相同的两个指标", "同一事项以两个名称观测，权重加倍"),
              new Chinese(
                  "sample-goalposts-over-editions",
                  "有往年数据，规则却只按本年度拟合",
                  "标杆值随样本移动，有所改进的对象也可能得分下降；应固定标杆值，或按所有年度拟合"),
              new Chinese(
                  "size-bias",
                  "与 units.csv 中 population 列的相关系数绝对值大于 0.6 的总指数",
                  "未除以规模的计数使大者排在小者之前"),
              new Chinese(
                  "under-represented", "与本维度的相关系数在 −0.3 与 0.3 之间的节点", "无论权重多大，它在所属得分中几乎显不出来"),
              new Chinese("unknown-kind", "指标体系提到而没有任何评估对象的类别", "类别写错，会使一个指标对所有对象都不计"),
              new Chinese(
                  "untreated-outliers",
                  "对偏度绝对值大于 2 且峰度大于 3.5 的数值拟合的规则",
                  "少数离群值决定了其他所有对象的得分；应处理离群值、变换数值或固定标杆值"),
              new Chinese(
                  "weights-nearly-sum",
                  "同级权重之和近于 1 或 100，而未声明总和",
                  "权重是相对的，一处笔误会悄然改变所有份额；声明 `weights-sum` 即予核对"),
              new Chinese("without-effect", "权重为 0 且没有任何调整用到的指标", "采集了它，却没有得分取决于它；应删去或赋予权重"),
              new Chinese("without-records", "在他人据以评估的表中没有任何记录的评估对象", "其指标均为缺失，而缺失可能使其名次上升"))
          .collect(Collectors.toUnmodifiableMap(Chinese::id, words -> words));

  private RuleWords() {}

  /** What it finds. */
  public static LocalText finds(LintRule.Card rule) {
    Chinese words = CHINESE.get(rule.id());
    return new LocalText(rule.finds(), words == null ? null : words.finds);
  }

  /** Why that is unsound. */
  public static LocalText reason(LintRule.Card rule) {
    Chinese words = CHINESE.get(rule.id());
    return new LocalText(rule.reason(), words == null ? null : words.reason);
  }
}
