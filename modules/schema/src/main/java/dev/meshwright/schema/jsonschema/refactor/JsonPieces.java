package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.MemberTexts;
import java.util.List;

/// Pieces of JSON in the style of a file.
final class JsonPieces {

  private JsonPieces() {}

  /// A value on one line.
  static String inline(TreeDocument like, String json) {
    return value(MemberTexts.of(like, "", json, false));
  }

  /// A member with a value as it is given.
  static String member(TreeDocument like, String name, String value) {
    String zero = MemberTexts.of(like, name, "0", false);
    return zero.substring(0, zero.length() - 1) + value;
  }

  /// An object with a line for each member.
  static String object(TreeDocument like, List<String> members) {
    return value(MemberTexts.holding(like, "", members, true));
  }

  private static String value(String member) {
    return member.substring(member.indexOf(':') + 1).stripLeading();
  }

  /// A text of several lines, their indentation as if the first began its line, as it stands at an
  /// offset of a file.
  static String placed(TreeDocument document, int offset, String text) {
    String all = document.text();
    int line = offset;
    while (line > 0 && all.charAt(line - 1) != '\n' && all.charAt(line - 1) != '\r') {
      line--;
    }
    int end = line;
    while (end < all.length() && (all.charAt(end) == ' ' || all.charAt(end) == '\t')) {
      end++;
    }
    return text.replace("\n", lineBreak(document) + all.substring(line, end));
  }

  static String lineBreak(TreeDocument document) {
    return document.text().contains("\r\n") ? "\r\n" : "\n";
  }
}
