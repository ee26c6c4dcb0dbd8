package dev.meshwright.data.statement;

/// Names as the engine compares them.
public final class EngineNames {

  private EngineNames() {}

  /// The same for names that are one to the engine: it knows the case of ASCII letters only.
  public static String folded(String name) {
    StringBuilder folded = new StringBuilder(name);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.setCharAt(i, (char) (c + 'a' - 'A'));
      }
    }
    return folded.toString();
  }
}
