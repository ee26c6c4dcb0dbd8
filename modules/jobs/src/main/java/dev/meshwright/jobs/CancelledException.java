package dev.meshwright.jobs;

/// The work was cancelled. It carries no stack: it is an outcome, not a failure.
public final class CancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CancelledException() {
    super("cancelled", null, false, false);
  }
}
