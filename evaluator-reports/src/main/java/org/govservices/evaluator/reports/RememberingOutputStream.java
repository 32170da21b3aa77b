package org.govservices.evaluator.reports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers why it could not be written, for writers that keep that to themselves. */
public final class RememberingOutputStream extends FilterOutputStream {
  private IOException failure;

  /** Writes to a stream. */
  public RememberingOutputStream(OutputStream out) {
    super(out);
  }

  /** The first failure. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void write(int b) throws IOException {
    remember(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    remember(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    remember(out::flush);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void remember(Writing writing) throws IOException {
    try {
      writing.run();
    } catch (IOException e) {
      failure = failure().orElse(e);
      throw e;
    }
  }
}
