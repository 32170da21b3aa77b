package org.govservices.evaluator.cli;

import java.util.Locale;

/** How a contract is printed, or what is unsound about it. */
enum ContractFormat {
  /** A contract is a framework.yaml that says everything; it can be read again. */
  YAML,
  JSON;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
