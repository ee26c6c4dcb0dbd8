package dev.meshwright.data.csv;

import java.io.IOException;

/// A copy that would take more room than there is for it.
public final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long most;

  TooLargeException(long most) {
    super("more than " + most + " bytes");
    this.most = most;
  }

  public long most() {
    return most;
  }
}
