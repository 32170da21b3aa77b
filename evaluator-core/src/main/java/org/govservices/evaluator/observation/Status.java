package org.govservices.evaluator.observation;

import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/** Whether a cell was measured. */
public enum Status implements Keyword {
  /** Measured: there is a value. */
  OBSERVED("已观测"),
  /** Looked for and not there. */
  NOT_FOUND("未找到"),
  /** Could not be looked for: a page was down, a form came back empty. */
  FAILED("采集失败"),
  /** The indicator makes no sense for the unit. */
  NOT_APPLICABLE("不适用");

  private final String chinese;

  Status(String chinese) {
    this.chinese = chinese;
  }

  /** The word in both languages. */
  public LocalText words() {
    return new LocalText(keyword().replace('-', ' '), chinese);
  }
}
