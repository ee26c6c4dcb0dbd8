package dev.meshwright.data.csv;

import java.io.IOException;

/// Ends work that nobody waits for any more.
public final class StoppedException extends IOException {

  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("stopped");
  }
}
