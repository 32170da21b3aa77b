package org.govservices.evaluator.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartFontTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东",
        "广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 新疆生产建设兵团",
        "石家庄 太原 呼和浩特 沈阳 大连 长春 哈尔滨 南京 杭州 宁波 合肥 福州 厦门 南昌 济南 青岛 郑州 武汉",
        "长沙 广州 深圳 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐",
        "服务成效度 在线办理成熟度 服务方式完备度 服务事项覆盖度 办事指南准确度 非常高 中位数",
        "Côte d'Ivoire, Türkiye, São Tomé, Łódź, – − × ≥ ≤ … · → ±",
      })
  void showsTheNamesAndSymbolsOfCharts(String text) {
    assertThat(ChartFont.canShow(text)).isTrue();
  }

  @Test
  void saysWhatItCannotShow() {
    assertThat(ChartFont.canShow("ไทย")).isFalse();
  }

  /** All of GBK (and so GB 18030's levels 1 and 2 of names of Chinese places), by its own order. */
  @Test
  void everyHanziOfGbkAndOtherScriptsOfNamesCanBeShown() {
    String gbk =
        IntStream.rangeClosed(0x4E00, 0x9FA5)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertThat(ChartFont.canShow(gbk)).isTrue();
    assertThat(ChartFont.canShow("鄠邑区 浉河区 埇桥区 Đà Nẵng Thừa Thiên Huế Αθήνα Київ")).isTrue();
  }
}
