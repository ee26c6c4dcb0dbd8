package dev.meshwright.schema.convert;

import dev.meshwright.schema.convert.DdlTokens.Token;
import java.util.ArrayList;
import java.util.List;

/// A place in a statement, from its first word on.
final class DdlCursor {

  private final List<Token> tokens;
  private int at;

  DdlCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Passes over some words if they are next.
  boolean is(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  boolean ends() {
    return at >= tokens.size();
  }

  /// The token that is next; the last one at the end.
  Token here() {
    return ends() ? tokens.getLast() : tokens.get(at);
  }

  /// The last part of a name: `public.orders` is `orders`.
  String name() {
    String name = here().value();
    at++;
    while (is(".")) {
      name = here().value();
      at++;
    }
    return name;
  }

  List<String> columnList() {
    List<String> columns = new ArrayList<>();
    if (is("(")) {
      while (!ends() && !is(")")) {
        if (here().isName()) {
          columns.add(here().value());
        }
        at++;
      }
    }
    return columns;
  }

  /// Up to the comma or bracket that ends an element.
  void rest() {
    int depth = 0;
    while (!ends()) {
      if (depth == 0 && (here().is(",") || here().is(")"))) {
        return;
      }
      depth += here().is("(") || here().is("[") ? 1 : here().is(")") || here().is("]") ? -1 : 0;
      at++;
    }
  }

  /// The next token is the one after this.
  void next() {
    at++;
  }

  /// How far it is.
  int at() {
    return at;
  }

  /// Goes to a place where it was, or beyond.
  void to(int place) {
    at = place;
  }

  /// The token before this one.
  Token before() {
    return tokens.get(at - 1);
  }
}
