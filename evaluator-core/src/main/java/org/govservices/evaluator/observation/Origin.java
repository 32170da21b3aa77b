package org.govservices.evaluator.observation;

import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/** Where a value comes from. */
public enum Origin implements Keyword {
  CRAWLED("采集"),
  SUBMITTED("报送"),
  ASSESSED("评估"),
  IMPUTED("插补"),
  /** Decided after a dispute. */
  DECIDED("裁定"),
  /** Taken from a publication of somebody else's. */
  PUBLISHED("公布");

  private final String chinese;

  Origin(String chinese) {
    this.chinese = chinese;
  }

  /** The word in both languages. */
  public LocalText words() {
    return new LocalText(keyword(), chinese);
  }
}
