package dev.meshwright.data.sql;

import java.util.List;
import java.util.Optional;

/// Goes through pieces of SQL from the first to the last.
public final class SqlCursor {

  private final List<SqlToken> tokens;
  private int next;

  public SqlCursor(List<SqlToken> tokens) {
    this.tokens = tokens;
  }

  /// What is next; empty at the end.
  public Optional<SqlToken> peek() {
    return next < tokens.size() ? Optional.of(tokens.get(next)) : Optional.empty();
  }

  /// Takes a keyword, in any case, if it is next.
  public boolean takeWord(String keyword) {
    return take(peek().filter(token -> token.isWord(keyword)).isPresent());
  }

  /// Takes a mark if it is next.
  public boolean take(char mark) {
    return take(isAt(mark));
  }

  public boolean isAt(char mark) {
    return peek().filter(token -> token.is(mark)).isPresent();
  }

  /// Takes a name, quoted or not, if it is next.
  public Optional<SqlToken> takeName() {
    Optional<SqlToken> name = peek().filter(SqlToken::isName);
    take(name.isPresent());
    return name;
  }

  /// Takes a list of names in parentheses, if it is next; a part of what is no such list may be
  /// taken.
  void skipNames() {
    if (take('(')) {
      while (takeName().isPresent() || take(',')) {
        // The list goes on.
      }
      take(')');
    }
  }

  /// Takes everything from the parenthesis that is next to the one that closes it.
  ///
  /// @return the closing one; empty when there is none, or no parenthesis is next
  public Optional<SqlToken> skipParentheses() {
    if (!isAt('(')) {
      return Optional.empty();
    }
    int outside = tokens.get(next).depth() - 1;
    while (next < tokens.size()) {
      SqlToken token = tokens.get(next++);
      if (token.closes() && token.depth() == outside) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  private boolean take(boolean here) {
    next += here ? 1 : 0;
    return here;
  }
}
