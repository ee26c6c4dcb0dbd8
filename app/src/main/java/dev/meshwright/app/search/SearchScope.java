package dev.meshwright.app.search;

/// What is looked for.
public enum SearchScope {
  ALL(""),
  FILES(""),
  NAMES("#"),
  SYMBOLS("@"),
  COMMANDS(">"),
  RECENT("");

  private final String sign;

  SearchScope(String sign) {
    this.sign = sign;
  }

  /// The scope that what is typed begins with, as people know it from elsewhere: `>` for commands.
  SearchScope of(String typed) {
    for (SearchScope scope : values()) {
      if (!scope.sign.isEmpty() && typed.startsWith(scope.sign)) {
        return scope;
      }
    }
    return this;
  }

  /// What is typed, without the sign of its scope.
  static String words(String typed) {
    SearchScope scope = ALL.of(typed);
    return typed.substring(scope.sign.length()).strip();
  }
}
