package org.govservices.evaluator.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFolderTest {
  @TempDir private Path temporary;

  @Test
  void whatAKilledProcessLeftIsRemovedAndNothingElse() throws IOException {
    Path left = folder("evaluator-font1", "lock", "chart-font.ttf");
    Path unlocked = folder("evaluator-font2", "chart-font.ttf");
    Path foreign = folder("other", "lock");
    Path mine = folder("evaluator-font3", "lock");
    FontFolder.removeLeft(temporary, mine);
    assertThat(left).doesNotExist();
    assertThat(unlocked).exists();
    assertThat(foreign).exists();
    assertThat(mine).exists();
  }

  @Test
  void theFolderOfALivingProcessStays() throws IOException, InterruptedException {
    Path held = folder("evaluator-font1", "lock");
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                held.resolve("lock").toString())
            .redirectErrorStream(true)
            .start();
    assertThat(holder.getInputStream().read()).isEqualTo('l');
    FontFolder.removeLeft(temporary, temporary);
    assertThat(held).exists();
    holder.destroyForcibly().waitFor();
    FontFolder.removeLeft(temporary, temporary);
    assertThat(held).doesNotExist();
  }

  private Path folder(String name, String... files) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(name));
    for (String file : files) {
      Files.createFile(folder.resolve(file));
    }
    return folder;
  }

  /** Locks a file, says so and waits to be killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      FontFolder.lock(Path.of(args[0]));
      System.out.print("locked");
      System.out.flush();
      Thread.sleep(60_000);
    }
  }
}
