package dev.meshwright.app.dialog;

import java.util.Locale;

/// A short code for an exception: the same fault has the same code, whoever meets it.
final class CrashCode {

  private static final int DEEPEST = 20;

  private CrashCode() {}

  /// Two groups of four characters: kinds and places of the whole chain of causes.
  static String of(Throwable thrown) {
    int hash = 17;
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      hash = 31 * hash + cause.getClass().getName().hashCode();
      StackTraceElement[] frames = cause.getStackTrace();
      if (frames.length > 0) {
        hash = 31 * hash + frames[0].getClassName().hashCode();
        hash = 31 * hash + frames[0].getMethodName().hashCode();
      }
      cause = cause.getCause();
    }
    String digits = String.format(Locale.ROOT, "%08X", hash);
    return "MW-" + digits.substring(0, 4) + "-" + digits.substring(4);
  }
}
