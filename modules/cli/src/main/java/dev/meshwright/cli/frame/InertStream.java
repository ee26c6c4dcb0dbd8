package dev.meshwright.cli.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Lines for people, whatever they hold: no character of theirs controls the terminal, and no line
/// is a command to the system that runs the build. Behind everything that prints, so that nothing
/// can be forgotten.
final class InertStream extends OutputStream {

  private final OutputStream out;
  private final boolean colors;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean atStart = true;

  /// @param colors whether those of [Ansi] reach the terminal
  InertStream(OutputStream out, boolean colors) {
    this.out = out;
    this.colors = colors;
  }

  @Override
  public void write(int unit) throws IOException {
    if (unit == '\n') {
      endLine();
      atStart = true;
    } else {
      line.write(unit);
    }
  }

  /// A carriage return before the end of a line is a part of that end, and moves nothing.
  private void endLine() throws IOException {
    byte[] held = line.toByteArray();
    boolean windows = held.length > 0 && held[held.length - 1] == '\r';
    if (windows) {
      line.reset();
      line.write(held, 0, held.length - 1);
    }
    writeLine();
    out.write(windows ? "\r\n".getBytes(StandardCharsets.UTF_8) : new byte[] {'\n'});
  }

  @Override
  public void flush() throws IOException {
    writeLine();
    out.flush();
  }

  private void writeLine() throws IOException {
    if (line.size() > 0) {
      String text = line.toString(StandardCharsets.UTF_8);
      String shown = Ansi.onTerminal(TerminalText.inert(text, atStart), colors);
      out.write(shown.getBytes(StandardCharsets.UTF_8));
      line.reset();
      atStart &= text.isBlank();
    }
  }
}
