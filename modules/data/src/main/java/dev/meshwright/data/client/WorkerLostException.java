package dev.meshwright.data.client;

/// The worker's process has ended, or could not be started.
final class WorkerLostException extends Exception {

  private static final long serialVersionUID = 1L;

  /// Why a worker is gone.
  enum Reason {
    /// It used more memory than allowed and was stopped.
    MEMORY,
    /// It did not react to a cancel or to its time limit and was stopped.
    UNRESPONSIVE,
    /// It ended by itself: a crash of native code, or somebody killed it.
    CRASHED,
    /// The engine was closed.
    CLOSED,
    NOT_STARTED
  }

  private final Reason reason;

  WorkerLostException(Reason reason, String details) {
    super(details);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  String details() {
    return String.valueOf(getMessage());
  }
}
