package dev.meshwright.cli.frame;

import dev.meshwright.jobs.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/// One line on a terminal that says how far long work is, written over again and again and gone at
/// the end. Quick work leaves no trace.
public final class ProgressLine implements Progress, AutoCloseable {

  private static final long QUIET_NANOS = 400_000_000L;
  private static final long PAUSE_NANOS = 100_000_000L;
  private static final int WIDTH = 60;
  private static final String TO_BEGINNING = "\r";

  private final PrintStream err;
  private final LongSupplier nanos;
  private long next;
  private boolean shown;

  /// @param err the terminal
  /// @param nanos a clock that only goes forward
  ProgressLine(PrintStream err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + QUIET_NANOS;
  }

  @Override
  public synchronized void report(String step, double done) {
    long now = nanos.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + PAUSE_NANOS;
    String percent = done < 0 ? "" : String.format(Locale.ROOT, " %.0f %%", 100 * done);
    write(TerminalText.line(step) + " ..." + percent);
    shown = true;
  }

  @Override
  public void checkCancelled() {
    // Interrupting the program is the way to cancel on the command line.
  }

  @Override
  public Registration onCancel(Runnable hook) {
    return () -> {};
  }

  /// Leaves the line empty.
  @Override
  public synchronized void close() {
    if (shown) {
      write("");
      err.print(TO_BEGINNING);
      err.flush();
      shown = false;
    }
  }

  private void write(String text) {
    String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
    err.print(TO_BEGINNING + String.format("%-" + WIDTH + "s", cut));
    err.flush();
  }
}
