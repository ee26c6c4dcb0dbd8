package dev.meshwright.workspace.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Where news of touched files come from.
interface ChangeSource extends AutoCloseable {

  /// Waits for news.
  ///
  /// @param atMost how long; empty for as long as it takes
  /// @return empty when nothing happened in time
  Optional<Batch> next(Optional<Duration> atMost) throws InterruptedException, IOException;

  @Override
  void close() throws IOException;

  /// @param overflow whether more happened than could be told
  record Batch(Set<Path> touched, boolean overflow) {}
}
