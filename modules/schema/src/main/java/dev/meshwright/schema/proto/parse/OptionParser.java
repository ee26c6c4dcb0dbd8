package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoValue;
import java.util.ArrayList;
import java.util.List;

/// Options: statements, and lists in brackets.
final class OptionParser {

  private final Cursor cursor;
  private final CommentReader comments;
  private final NameParser names;
  private final ValueParser values;

  OptionParser(Cursor cursor, CommentReader comments) {
    this.cursor = cursor;
    this.comments = comments;
    this.names = new NameParser(cursor);
    this.values = new ValueParser(cursor);
  }

  /// `option name = value;`
  void statement(List<ProtoOption> options) {
    int first = cursor.index();
    int start = cursor.start();
    cursor.expect("option");
    List<ProtoOption.Part> name = name();
    cursor.expect("=");
    ProtoValue value = values.value();
    cursor.semicolon();
    if (!cursor.isLost()) {
      TextRange range = cursor.since(start);
      options.add(new ProtoOption(range, name, value, comments.around(first, cursor.index() - 1)));
    }
  }

  /// `[name = value, ...]`; the cursor stands on the bracket.
  ///
  /// @return the range of the brackets
  TextRange brackets(List<ProtoOption> options) {
    int bracket = cursor.start();
    cursor.expect("[");
    do {
      int start = cursor.start();
      List<ProtoOption.Part> name = name();
      cursor.expect("=");
      ProtoValue value = values.value();
      if (!cursor.isLost()) {
        options.add(new ProtoOption(cursor.since(start), name, value, ProtoComments.NONE));
      }
    } while (cursor.take(","));
    cursor.expect("]");
    return cursor.since(bracket);
  }

  private List<ProtoOption.Part> name() {
    List<ProtoOption.Part> parts = new ArrayList<>();
    do {
      if (cursor.take("(")) {
        parts.add(new ProtoOption.Part(names.typeName("the option's full name"), true));
        cursor.expect(")");
      } else {
        ProtoName word = cursor.word("the option's name");
        parts.add(new ProtoOption.Part(word, false));
      }
    } while (cursor.take("."));
    return parts;
  }
}
