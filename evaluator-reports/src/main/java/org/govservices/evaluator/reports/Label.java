package org.govservices.evaluator.reports;

import org.govservices.evaluator.text.LocalText;

/** The words that reports print around an evaluation's own, in English and Chinese. */
public enum Label {
  // sheets
  SUMMARY("Summary", "概要"),
  RANKING("Ranking", "排名"),
  MOVED("Moved", "变动"),
  SCORECARD("Scorecard", "成绩单"),
  SCORECARD_DATA("Scorecard data", "成绩单数据"),
  DEPTH("Depth", "层次"),
  INDICATOR_SCORES("Indicator scores", "指标得分"),
  RAW_VALUES("Raw values", "原始值"),
  DISAGREEMENTS("Disagreements", "来源分歧"),
  BANDS("Bands", "等级"),
  METHOD("Method", "方法"),
  FITTED("Fitted parameters", "拟合参数"),
  AVERAGES("Group averages", "分组均值"),
  AUDIT("Audit", "核对"),
  FINDINGS("Findings", "规则检查"),
  LOG("Log", "日志"),
  SHEETS("Sheets", "工作表目录"),

  // what each sheet holds
  ABOUT_RANKING(
      "Ranks, graded scores, bands and coverage; scores of the first dimensions",
      "排名、修约后得分、等级、覆盖率及一级得分"),
  ABOUT_MOVED(
      "What the weight set moves in the overall index, against the contract's weights",
      "所用权重方案与规定权重相比，总体指数的变动"),
  ABOUT_SCORECARD(
      "Any unit, chosen from the list in the yellow cell: where its points come from",
      "在黄色单元格的列表中选择任一评估对象，查看其得分构成"),
  ABOUT_SCORECARD_DATA("What the scorecard looks up", "成绩单所查数据"),
  ABOUT_DEPTH(
      "Scores at full precision, shown with the decimals of the contract", "得分（保留全部精度，按规定小数位显示）"),
  ABOUT_RAW_VALUES("What was observed, in each indicator's unit of measurement", "观测值，按各指标计量单位"),
  ABOUT_DISAGREEMENTS(
      "Cells of which sources differ beyond the tolerance, and the overall index by the other",
      "不同来源相差超出容差的数据，及改用另一来源时的总体指数"),
  ABOUT_BANDS("What the bands mean, and how many units are in each", "等级含义及各等级评估对象数"),
  ABOUT_METHOD("The contract as resolved: everything that decides a score", "解析后的规则：决定得分的全部内容"),
  ABOUT_FITTED("Parameters that relative rules took from the data", "相对方法由数据得出的参数"),
  ABOUT_AVERAGES("Means of units' scores, never of their inputs", "评估对象得分的均值，而非数据的均值"),
  ABOUT_AUDIT("The published table against the computed one", "公布结果与计算结果的核对"),
  ABOUT_FINDINGS(
      "What can be computed but not defended, in the contract and in the data",
      "规则与数据中虽可计算但难以成立之处"),
  ABOUT_LOG("Every decision about a value", "对数值所作的每一项处理"),

  // facts
  SYNTHETIC_NOTICE(
      "SYNTHETIC DATA: made by a program; these are not the scores of real places",
      "合成数据：由程序生成，并非真实地区的得分"),
  SYNTHETIC_SHORT("SYNTHETIC DATA", "合成数据"),
  EVALUATION("Evaluation", "评估"),
  FRAMEWORK("Framework", "指标体系"),
  EDITION("Edition", "年度"),
  STANDING("Standing", "性质"),
  DATA("Data", "数据"),
  REAL("real", "真实数据"),
  SEED("Seed", "随机种子"),
  ROSTER("Roster", "评估对象"),
  UNITS("Units", "评估对象"),
  RESULTS("Results", "结果"),
  GROUP("Group", "组别"),
  FIRST("First", "第一名"),
  SCORED("Scored", "已评分"),
  NOT_SCORED("Not scored", "未评分"),
  LOWEST_COVERAGE("Lowest coverage", "最低覆盖率"),
  CELLS("Cells", "数据单元"),
  CELLS_BY_STATUS("Cells by status", "各状态单元数"),
  CELLS_BY_ORIGIN("Cells by origin", "各来源单元数"),
  DECISIONS("Decisions", "处理记录"),
  TOTAL("Total", "合计"),

  // columns
  RANK("Rank", "排名"),
  CODE("Code", "代码"),
  UNIT("Unit", "评估对象"),
  NAME("Name", "名称"),
  SCORE("Score", "得分"),
  BAND("Band", "等级"),
  COVERAGE("Coverage", "覆盖率"),
  WEIGHT("Weight", "权重"),
  NODE("Node", "节点"),
  ID("Id", "标识"),
  MEAN("mean", "均值"),
  SCORES("Scores", "得分区间"),
  INTERVALS("[ and ] include the bound, ( and ) leave it out", "[ ] 含端点，( ) 不含端点"),
  DEFINITION("Definition", "定义"),
  GROUPING("Grouping", "分组依据"),
  POPULATION("Fitted on", "拟合对象"),
  VALUES("Values", "数值个数"),
  PARAMETER("Parameter", "参数"),
  VALUE("Value", "数值"),
  STAGE("Stage", "阶段"),
  EVENT("Event", "事项"),
  DETAIL("Detail", "说明"),
  RULE("Rule", "规则"),
  REASON("Reason", "理由"),
  SOURCE("Source", "来源"),
  NUMBER("No.", "序号"),

  // scorecard
  CHOOSE_UNIT("Choose a unit", "选择评估对象"),
  WEIGHT_IN_FORCE("Weight in force", "实际权重"),
  EARNED("Points earned", "得分贡献"),
  LOST("Points lost", "失分"),
  KIND("Kind", "对象类别"),
  MEDIAN_OF_KIND("Median of its kind", "同类中位数"),
  BEST_OF_KIND("Best of its kind", "同类最高"),
  SCORED_OF_KIND("Scored of its kind", "同类已评分"),
  MEASURED_IN("Unit of measurement", "计量单位"),
  COUNTED("Value used", "采用数值"),
  ADJUSTMENTS("Adjustments", "加减分与否决"),

  // gaps
  GAPS("Gaps", "缺失影响"),
  ABOUT_GAPS(
      "Cells left out on which a rank or band hangs: by the worst and the best they could score",
      "不计入而影响排名或等级的数据：得分为可能的最低与最高时的总体指数"),
  STATUS("Status", "状态"),
  SCORE_IF_WORST("Score by the worst", "最低时得分"),
  SCORE_IF_BEST("Score by the best", "最高时得分"),
  RANK_IF_WORST("Rank by the worst", "最低时排名"),
  RANK_IF_BEST("Rank by the best", "最高时排名"),
  BAND_IF_WORST("Band by the worst", "最低时等级"),
  BAND_IF_BEST("Band by the best", "最高时等级"),

  // cells without a value, in full and as marks
  OBSERVED("observed", "已观测"),
  NOT_FOUND("not found", "未找到"),
  FAILED("failed", "采集失败"),
  NOT_APPLICABLE("not applicable", "不适用"),
  DISPUTED("disputed", "有异议"),
  NOT_FOUND_MARK("NF", "未找到"),
  FAILED_MARK("F", "失败"),
  NOT_APPLICABLE_MARK("n/a", "不适用"),
  NOT_MEASURED("not measured", "未测得"),
  LOW_COVERAGE("coverage too low", "覆盖率不足"),
  SCREENED_OUT("too little observed to be evaluated", "观测不足，不予评估"),
  SCREENED_OUT_MARK("SO", "筛除"),
  VETOED("failed by a veto", "一票否决"),
  VETOED_MARK("VT", "否决"),
  NOT_MEASURED_MARK("–", "–"),
  LOW_COVERAGE_MARK("LC", "覆盖低"),
  SCORED_GAP("no value, scored as the contract says", "无观测值，按规则计分"),

  // audit
  CONTRADICTIONS("Contradictions", "矛盾"),
  NONE("none", "无"),
  DIFFERENCES("Differences", "差异"),
  COMPARED("Compared", "已核对"),
  LARGEST_SCORE_DIFFERENCE("Largest score difference", "最大得分差"),
  BETTER_RANKED("Published ahead", "公布排名靠前者"),
  OTHER("Other unit", "另一方"),
  WHAT("What", "项目"),
  PUBLISHED("Published", "公布值"),
  COMPUTED("Computed", "计算值"),
  SHIFT("Shift", "变动"),

  // disagreements
  TAKEN("Taken", "采用值"),
  NOT_TAKEN("Not taken", "未采用值"),
  SCORE_IF_OTHER("Score by the other", "改用后得分"),
  RANK_IF_OTHER("Rank by the other", "改用后排名"),
  BAND_IF_OTHER("Band by the other", "改用后等级"),

  // moved
  BY_CONTRACT("By contract", "规定权重"),
  BY_WEIGHT_SET("By weight set", "权重方案"),

  // words of the files
  OFFICIAL("official: as its publisher states it", "官方：与发布方一致"),
  RECONSTRUCTED(
      "reconstructed: worked out from publications that do not say everything", "重构：依据不完整的公开资料推得"),
  ILLUSTRATIVE("illustrative: weights or indicators are an example", "示例：权重或指标为示意"),
  OFFICIAL_SHORT("official", "官方"),
  RECONSTRUCTED_SHORT("reconstructed", "重构"),
  ILLUSTRATIVE_SHORT("illustrative", "示例"),
  ALL_UNITS("all units", "全部评估对象");

  private final String english;
  private final String chinese;

  Label(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The words in both languages. */
  public LocalText text() {
    return new LocalText(english, chinese);
  }

  /** The words for a ranking group; kinds that evaluations often use have Chinese ones. */
  public static LocalText kind(String name) {
    return new LocalText(name, group(name).chinese());
  }

  /** What a group of units that compete is called: a kind in the plural. */
  public static LocalText group(String name) {
    return switch (name) {
      case "" -> ALL_UNITS.text();
      case "province" -> new LocalText("provinces", "省级单位");
      case "city" -> new LocalText("cities", "城市");
      case "district" -> new LocalText("districts", "区县");
      case "state" -> new LocalText("states", "国家");
      case "country" -> new LocalText("countries", "国家");
      default -> LocalText.same(name);
    };
  }
}
