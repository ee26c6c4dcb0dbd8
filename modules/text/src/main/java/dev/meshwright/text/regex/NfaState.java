package dev.meshwright.text.regex;

/// A state and the one or two ways on from it; -1 where there is none.
///
/// @param how what it takes to go on
/// @param chars the characters, for [How#CHARS]
record NfaState(How how, CharSet chars, int next, int other) {

  enum How {
    CHARS,
    FREE,
    AT_START,
    AT_END
  }

  boolean isChars() {
    return how == How.CHARS;
  }

  boolean isEnd() {
    return how == How.AT_END;
  }

  /// Whether one can go on without reading a character.
  boolean passable(boolean atStart, boolean atEnd) {
    return switch (how) {
      case CHARS -> false;
      case FREE -> true;
      case AT_START -> atStart;
      case AT_END -> atEnd;
    };
  }
}
