package org.govservices.evaluator.reports.workbook;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook: one for each look, made when first asked for. */
final class Styles {
  /** Comes with Excel on Windows and macOS; other programs put their own Chinese font instead. */
  private static final String FONT = "Microsoft YaHei";

  private static final Color LINE = new Color(0xD3DBE4);

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> made = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(FONT);
    standard.setFontHeightInPoints((short) Look.PLAIN.points());
  }

  XSSFCellStyle of(Look look) {
    return made.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setAlignment(look.align());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(look.has(Look.Trait.WRAPPED));
    style.setIndention((short) look.indent());
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setQuotePrefixed(look.has(Look.Trait.QUOTED));
    if (look.fill() != null) {
      style.setFillForegroundColor(colour(look.fill()));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (look.has(Look.Trait.RULED)) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBottomBorderColor(colour(LINE));
    }
    return style;
  }

  private XSSFFont font(Look look) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) look.points());
    font.setBold(look.has(Look.Trait.BOLD));
    font.setItalic(look.has(Look.Trait.ITALIC));
    font.setColor(colour(look.ink()));
    return font;
  }

  static XSSFColor colour(Color colour) {
    return new XSSFColor(
        new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()});
  }
}
