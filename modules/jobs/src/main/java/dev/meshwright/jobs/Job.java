package dev.meshwright.jobs;

/// A submitted job.
public interface Job {

  JobKind kind();

  /// Asks the work to stop; harmless when it has ended. The outcome still arrives, as `Cancelled`.
  void cancel();
}
