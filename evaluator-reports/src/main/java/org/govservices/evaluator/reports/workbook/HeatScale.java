package org.govservices.evaluator.reports.workbook;

import java.awt.Color;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingThreshold;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** The colour scale over a block of scores: rust for the lowest, blue for the highest. */
final class HeatScale {
  private static final Color[] COLOURS = {
    new Color(0xF3CFC5), new Color(0xFCF6E6), new Color(0xB5D0E8)
  };

  /** Percentiles, so that one outlier does not take all the colour. */
  private static final String[] PERCENTILES = {"5", "50", "95"};

  private HeatScale() {}

  /** Colours the columns from the given row to the last one. */
  static void colour(Page page, int firstRow, int firstColumn, int columns) {
    XSSFSheetConditionalFormatting formatting = page.sheet().getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
    XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
    scale.setNumControlPoints(COLOURS.length);
    XSSFConditionalFormattingThreshold[] thresholds = scale.getThresholds();
    for (int t = 0; t < thresholds.length; t++) {
      thresholds[t].setRangeType(RangeType.PERCENTILE);
      // as text: setValue would print the number as this JDK does
      thresholds[t].setFormula(PERCENTILES[t]);
    }
    scale.setThresholds(thresholds);
    scale.setColors(Arrays.stream(COLOURS).map(Styles::colour).toArray(XSSFColor[]::new));
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {
          new CellRangeAddress(firstRow, page.rowNumber(), firstColumn, firstColumn + columns - 1)
        },
        rule);
  }
}
