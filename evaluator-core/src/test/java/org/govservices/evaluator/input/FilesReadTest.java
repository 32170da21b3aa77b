package org.govservices.evaluator.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesReadTest {
  @TempDir private Path folder;

  @Test
  void theHashesAreThoseOfWhatWasReadWhateverBecomesOfTheFiles() throws IOException {
    new SmallEvaluation(folder);
    Path units = folder.resolve("units.csv");
    String hash = ContentHash.of(units);
    Inputs inputs = Inputs.read(folder.resolve("evaluation.yaml"));
    Files.writeString(units, "code,kind\n");
    assertThat(inputs.spec().hashes()).containsEntry(units, hash);
    assertThat(inputs.spec().hashes()).containsOnlyKeys(inputs.spec().inputs());
  }

  @Test
  void aFileThatChangedOrWentWhileItWasReadIsAProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("changed.csv"), "a");
    Path gone = folder.resolve("gone.csv");
    Problems problems = new Problems();
    Map<Path, String> hashes =
        FilesRead.hashes(List.of(file, gone), Instant.now().minusSeconds(60), problems);
    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly("changed while it was read; run again", "was removed while it was read");
    assertThat(hashes).doesNotContainKey(gone);
  }

  @Test
  void aFileThatStayedIsNoProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("stayed.csv"), "a");
    Problems problems = new Problems();
    assertThat(FilesRead.hashes(List.of(file), Instant.now().plusSeconds(60), problems))
        .containsEntry(file, ContentHash.of(file));
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void anEvaluationThatChangedAfterItWasReadIsAProblem() throws IOException {
    new SmallEvaluation(folder);
    Path file = folder.resolve("evaluation.yaml");
    EvaluationSpec spec = EvaluationReader.read(folder);
    String text = Files.readString(file);
    do { // systems tell times in steps
      Files.writeString(file, text + "# more\n");
    } while (!Files.getLastModifiedTime(file).toInstant().isAfter(spec.began()));
    assertThatThrownBy(() -> Inputs.read(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("evaluation.yaml: changed while it was read; run again");
  }

  @Test
  void aFileThatIsReadLaterThanItWasHashedMustBeTheSame() throws IOException {
    Path file = Files.writeString(folder.resolve("judgements.csv"), "a");
    Map<Path, String> hashes = Map.of(file, ContentHash.of(file));
    FilesRead.requireSame(hashes);
    Files.writeString(file, "b");
    assertThatThrownBy(() -> FilesRead.requireSame(hashes))
        .hasMessageEndingWith("judgements.csv: changed while it was read; run again");
    Files.delete(file);
    assertThatThrownBy(() -> FilesRead.requireSame(hashes))
        .hasMessageEndingWith("judgements.csv: was removed while it was read");
  }
}
