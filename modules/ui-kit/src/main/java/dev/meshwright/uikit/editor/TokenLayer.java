package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.uikit.syntax.LineLexer;
import dev.meshwright.uikit.syntax.LineTokens;
import dev.meshwright.uikit.syntax.TokenSink;
import javafx.util.Subscription;

/// Colors tokens. Lines near what is known are read in place, which takes microseconds; far into a
/// long text the states are computed in the background, and dropped when the text has moved on.
final class TokenLayer implements StyleLayer {

  private static final int READ_IN_PLACE = 5_000;

  private final BufferBinding surface;
  private final LineLexer lexer;
  private final Jobs jobs;
  private final Runnable restyle;
  private final JobKind kind;
  private final LineTokens tokens;
  private long asked = -1;

  /// Whether lines wait for what is read in the background.
  private boolean reading;

  TokenLayer(BufferBinding surface, LineLexer lexer, Jobs jobs, JobKind kind, Runnable restyle) {
    this.surface = surface;
    this.lexer = lexer;
    this.jobs = jobs;
    this.kind = kind;
    this.restyle = restyle;
    this.tokens = new LineTokens(lexer, surface::line);
    tokens.reset(surface.lineCount());
  }

  /// Must be installed before the styler, so that it knows of a change first.
  Subscription install() {
    return surface.onShownChange(change -> {
      boolean others = tokens.changed(change.line(), change.removedLines(), change.insertedLines());
      if (others || reading) {
        restyle.run();
      }
    });
  }

  @Override
  public void mark(int line, int start, String text, LineMarks marks) {
    tokens(line, (from, to, token) -> marks.add(from, to, token.styleClass()));
  }

  /// The tokens of a line; none while they are being computed.
  void tokens(int line, TokenSink sink) {
    if (tokens.unknownBefore(line) <= READ_IN_PLACE) {
      tokens.tokens(line, sink);
    } else {
      readInBackground();
    }
  }

  private void readInBackground() {
    long version = surface.buffer().version();
    if (asked == version) {
      return;
    }
    asked = version;
    reading = true;
    String text = surface.shown().text();
    jobs.submit(
        kind,
        progress -> LineTokens.statesOf(lexer, text, progress::checkCancelled),
        outcome -> {
          if (outcome instanceof Outcome.Done<int[]>(int[] states)
              && surface.buffer().version() == version) {
            reading = false;
            tokens.accept(states);
            restyle.run();
          }
        });
  }
}
