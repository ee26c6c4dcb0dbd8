package dev.meshwright.text.regex;

import java.util.Optional;

/// A regular expression that was read. Immutable, and safe for any number of threads.
public final class Regex {

  /// Steps before an automaton is tried, besides some for each character.
  private static final int FEW_STEPS = 20_000;

  private static final int MANY_STEPS = 2_000_000;

  private final String source;
  private final RegexNode root;
  private final boolean lenient;
  private final Program program;

  Regex(String source, RegexNode root, int groups, boolean lenient) {
    this.source = source;
    this.root = root;
    this.lenient = lenient;
    this.program = Program.of(root, groups);
  }

  /// Whether a text was matched.
  public enum Match {
    FOUND,
    NOT_FOUND,
    /// It takes too many steps to say.
    TOO_SLOW
  }

  /// Reads an expression: by the flag `u`, or else by the syntax without it.
  public static RegexReading read(String source) {
    RegexReading strict = new RegexParser(source, true).read(source);
    if (strict instanceof RegexReading.Valid) {
      return strict;
    }
    RegexReading lenient = new RegexParser(source, false).read(source);
    return lenient instanceof RegexReading.Valid ? lenient : strict;
  }

  /// Reads an expression by the flag `u` only, as the format `regex` is meant.
  public static RegexReading readStrictly(String source) {
    return new RegexParser(source, true).read(source);
  }

  /// Whether the expression matches somewhere in a text. Work is bounded by the length of the text;
  /// an expression that an automaton can decide always gets an answer.
  public Match search(String text) {
    Match quick = new Machine(program, text).search(FEW_STEPS);
    if (quick != Match.TOO_SLOW) {
      return quick;
    }
    Optional<Nfa> automaton = Nfa.of(root);
    if (automaton.isPresent()) {
      return automaton.get().matches(text) ? Match.FOUND : Match.NOT_FOUND;
    }
    return new Machine(program, text).search(MANY_STEPS);
  }

  public String source() {
    return source;
  }

  public RegexNode root() {
    return root;
  }

  /// Whether it is valid only without the flag `u`.
  public boolean isLenient() {
    return lenient;
  }
}
