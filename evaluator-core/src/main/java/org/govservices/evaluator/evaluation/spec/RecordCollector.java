package org.govservices.evaluator.evaluation.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.observation.CollectedCell;
import org.govservices.evaluator.observation.Roster;

/** Makes observations from tables of records; found with {@link ServiceLoader}. */
public interface RecordCollector {
  /**
   * Collects every cell that the framework defines from records.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems of definitions
   *     and tables
   */
  Collected collect(EvaluationSpec spec, Framework framework, Roster roster);

  /**
   * Checks that other frameworks from which one takes definitions have some; for an evaluation that
   * collects nothing.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  void check(Path frameworkFile, Framework framework);

  /** Loads in the background what collecting needs, while the caller reads other files. */
  void prepare();

  /** The collector on the class path, if any: an evaluation without records needs none. */
  static Optional<RecordCollector> find() {
    return ServiceLoader.load(RecordCollector.class).findFirst();
  }

  /** The collector that is installed. */
  static RecordCollector installed() {
    return find()
        .orElseThrow(() -> new IllegalStateException("evaluator-records is not on the class path"));
  }

  /**
   * What was collected.
   *
   * @param files every file that decides it: definitions and tables, in a fixed order
   * @param log where the records went, and what a publication says of single ones
   * @param findings what is unsound about the records, at the declarations of their tables
   */
  record Collected(
      List<CollectedCell> cells, List<Path> files, List<Decision> log, List<Finding> findings) {
    /** No cells from no files. */
    public static final Collected NOTHING =
        new Collected(List.of(), List.of(), List.of(), List.of());

    /** Defensive copies. */
    public Collected {
      cells = List.copyOf(cells);
      files = List.copyOf(files);
      log = List.copyOf(log);
      findings = List.copyOf(findings);
    }
  }
}
