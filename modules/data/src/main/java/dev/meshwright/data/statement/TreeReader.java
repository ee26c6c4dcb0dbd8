package dev.meshwright.data.statement;

import java.util.function.Consumer;

/// Goes through the compact JSON that the engine writes of a statement, and hands over each object
/// and list when it ends. The stack does not grow with the depth of the tree, and no more of the
/// tree is kept than what leads to the place that is read.
final class TreeReader {

  private final String json;
  private final Consumer<OpenNode> ended;
  private int at;

  /// @param json well formed, and without blanks
  TreeReader(String json, Consumer<OpenNode> ended) {
    this.json = json;
    this.ended = ended;
  }

  void read() {
    OpenNode here = OpenNode.root();
    String member = "";
    while (at < json.length()) {
      char c = json.charAt(at);
      switch (c) {
        case '{', '[' -> {
          here = here.below(member, c == '[');
          at++;
        }
        case '}', ']' -> {
          ended.accept(here);
          here = here.above(1);
          at++;
        }
        case ',', ':' -> at++;
        case '"' -> {
          String text = string();
          if (!here.list && at < json.length() && json.charAt(at) == ':') {
            member = text;
          } else {
            here.keep(member, text);
          }
        }
        default -> {
          String word = word();
          if (!word.equals("null")) {
            here.keep(member, word);
          }
        }
      }
    }
  }

  private String word() {
    int start = at;
    while (at < json.length() && ",}]".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    return json.substring(start, at);
  }

  private String string() {
    int start = ++at;
    while (json.charAt(at) != '"') {
      if (json.charAt(at) == '\\') {
        return escaped(start);
      }
      at++;
    }
    return json.substring(start, at++);
  }

  private String escaped(int start) {
    StringBuilder text = new StringBuilder(json.substring(start, at));
    while (json.charAt(at) != '"') {
      char c = json.charAt(at++);
      text.append(c == '\\' ? escape() : c);
    }
    at++;
    return text.toString();
  }

  private char escape() {
    char c = json.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(json.substring(at - 4, at), 16);
      }
      default -> c;
    };
  }
}
