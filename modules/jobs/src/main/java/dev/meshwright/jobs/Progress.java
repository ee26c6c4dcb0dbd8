package dev.meshwright.jobs;

/// What a long piece of work tells the one who waits, and asks of them.
///
/// Engines take one and call it often; both methods are cheap.
public interface Progress {

  /// Reports how far the work is.
  ///
  /// @param step what is being done, for people
  /// @param done between 0 and 1; negative when it cannot be told
  void report(String step, double done);

  /// Stops the work when nobody wants its result any more.
  ///
  /// @throws CancelledException when the work was cancelled
  void checkCancelled() throws CancelledException;

  /// Runs a hook at once when the work is cancelled, from the cancelling thread: for what blocks
  /// and cannot poll. Runs it immediately when that has already happened.
  ///
  /// @return unregisters the hook; closing it twice is harmless
  Registration onCancel(Runnable hook);

  /// A registration that ends with the block it was made for.
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /// A progress nobody watches and nobody cancels.
  static Progress none() {
    return NoProgress.INSTANCE;
  }
}
