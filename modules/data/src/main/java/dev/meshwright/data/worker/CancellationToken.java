package dev.meshwright.data.worker;

import dev.meshwright.data.wire.Reply;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;

/// The way to stop one request, and to tell how far it is, from any thread.
///
/// DuckDB loses an interrupt that comes just before its query starts, so stopping is repeated until
/// the request has ended.
final class CancellationToken {

  /// Why a request was stopped.
  enum Reason {
    CANCELLED,
    TIME
  }

  private final Consumer<Reply> listener;
  private Optional<Statement> running = Optional.empty();
  private volatile Optional<Reason> reason = Optional.empty();

  /// @param listener what is told before the answer
  CancellationToken(Consumer<Reply> listener) {
    this.listener = listener;
  }

  void tell(Reply.Reading reading) {
    listener.accept(reading);
  }

  /// Names any statement of the connection that works from now on.
  synchronized void interrupts(Statement statement) {
    running = Optional.of(statement);
  }

  synchronized void ended() {
    running = Optional.empty();
  }

  Optional<Reason> reason() {
    return reason;
  }

  /// For work outside DuckDB, between two steps of it.
  boolean asked() {
    return reason().isPresent();
  }

  synchronized void now(Reason why) {
    if (reason.isEmpty()) {
      reason = Optional.of(why);
    }
    if (running.isPresent()) {
      try {
        running.get().cancel();
      } catch (SQLException closed) {
        running = Optional.empty();
      }
    }
  }
}
