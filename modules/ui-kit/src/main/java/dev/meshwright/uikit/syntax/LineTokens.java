package dev.meshwright.uikit.syntax;

import java.util.Arrays;
import java.util.function.IntFunction;

/// The tokens of a text that changes: remembers the state before each line and forgets, on a
/// change, only what it may have altered.
public final class LineTokens {

  /// Lines longer than this are not colored: nobody reads them, and they cost.
  public static final int LONGEST_LINE = 4_000;

  private final LineLexer lexer;
  private final IntFunction<String> lineText;
  private int[] states = new int[64];
  private int count;

  /// States before lines up to this index are right.
  private int known;

  /// @param lineText the present text of a line, from 0, without its end
  public LineTokens(LineLexer lexer, IntFunction<String> lineText) {
    this.lexer = lexer;
    this.lineText = lineText;
  }

  /// Begins anew with a text of that many lines.
  public void reset(int lines) {
    states = new int[Math.max(lines, 64)];
    count = lines;
    known = 0;
  }

  /// Says that lines changed: `removed` lines, from `first` on, are now `inserted` lines. Tells
  /// whether lines behind them may have other tokens than before.
  public boolean changed(int first, int removed, int inserted) {
    int newCount = count - removed + inserted;
    if (newCount > states.length) {
      states = Arrays.copyOf(states, newCount + newCount / 2);
    }
    System.arraycopy(states, first + removed, states, first + inserted, count - first - removed);
    int behindChange = first + inserted;
    int wasKnown = known - removed + inserted;
    count = newCount;
    if (known > first) {
      known = first;
      // Read on until a line begins as it did before: the rest is then as it was.
      for (int line = first; line < Math.min(wasKnown, count - 1); line++) {
        int next = lexed(line, states[line], (start, end, kind) -> {});
        boolean same = line + 1 >= behindChange && states[line + 1] == next;
        states[line + 1] = next;
        known = line + 1;
        if (same) {
          known = wasKnown;
          return line + 1 > behindChange;
        }
        if (line - first > inserted + 2_000) {
          return true;
        }
      }
      return known >= behindChange;
    }
    return false;
  }

  /// How many lines would have to be read first to know the tokens of `line`.
  public int unknownBefore(int line) {
    return Math.max(0, line - known);
  }

  /// Gives the tokens of a line, reading what is unknown before it.
  public void tokens(int line, TokenSink sink) {
    if (line >= count) {
      return;
    }
    while (known < line) {
      states[known + 1] = lexed(known, states[known], (start, end, kind) -> {});
      known++;
    }
    lexed(line, states[line], sink);
  }

  /// Takes over states computed elsewhere for the text as it is now.
  public void accept(int[] computed) {
    System.arraycopy(computed, 0, states, 0, Math.min(computed.length, count));
    known = Math.max(known, Math.min(computed.length, count) - 1);
  }

  /// Computes the states of a whole text, line by line; for another thread.
  public static int[] statesOf(LineLexer lexer, String text, Runnable checkCancelled) {
    int[] states = new int[1024];
    int line = 0;
    int start = 0;
    int end;
    while ((end = text.indexOf('\n', start)) >= 0) {
      if (line + 2 > states.length) {
        states = Arrays.copyOf(states, states.length * 2);
        checkCancelled.run();
      }
      states[line + 1] =
          end - start > LONGEST_LINE
              ? states[line]
              : lexer.lex(text.substring(start, end), states[line], (from, to, kind) -> {});
      line++;
      start = end + 1;
    }
    return Arrays.copyOf(states, line + 1);
  }

  private int lexed(int line, int state, TokenSink sink) {
    String text = lineText.apply(line);
    return text.length() > LONGEST_LINE ? state : lexer.lex(text, state, sink);
  }
}
