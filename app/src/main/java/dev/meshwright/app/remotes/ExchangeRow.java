package dev.meshwright.app.remotes;

import dev.meshwright.model.git.Remote;
import dev.meshwright.usecases.remotes.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of the list of what would come, what would go, and of the remotes.
sealed interface ExchangeRow {

  /// What the lines below it are.
  enum Part {
    INCOMING,
    OUTGOING,
    REMOTES
  }

  /// @param side what it sums up; empty for the remotes
  record Heading(Part part, Optional<Exchange.Side> side) implements ExchangeRow {}

  record OfCommit(Exchange.JudgedCommit judged) implements ExchangeRow {}

  /// So many commits more.
  record Rest(int count) implements ExchangeRow {}

  record OfRemote(Remote remote) implements ExchangeRow {}

  static List<ExchangeRow> of(RemotesState.Ready ready) {
    List<ExchangeRow> rows = new ArrayList<>();
    ready
        .exchange()
        .ifPresent(exchange -> {
          add(rows, Part.INCOMING, exchange.incoming());
          add(rows, Part.OUTGOING, exchange.outgoing());
        });
    rows.add(new Heading(Part.REMOTES, Optional.empty()));
    ready.remotes().forEach(remote -> rows.add(new OfRemote(remote)));
    return rows;
  }

  private static void add(List<ExchangeRow> rows, Part part, Exchange.Side side) {
    rows.add(new Heading(part, Optional.of(side)));
    side.commits().forEach(commit -> rows.add(new OfCommit(commit)));
    if (side.count() > side.commits().size()) {
      rows.add(new Rest(side.count() - side.commits().size()));
    }
  }
}
