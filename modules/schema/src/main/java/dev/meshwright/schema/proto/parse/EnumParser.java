package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoNumber;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoReserved;
import dev.meshwright.model.proto.ProtoVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `enum` blocks.
final class EnumParser {

  private final Cursor cursor;
  private final CommentReader comments;
  private final OptionParser options;
  private final RangeParser ranges;
  private final NameParser names;
  private final ProtoFeatures features;

  EnumParser(
      Cursor cursor,
      CommentReader comments,
      OptionParser options,
      RangeParser ranges,
      ProtoFeatures features) {
    this.cursor = cursor;
    this.comments = comments;
    this.options = options;
    this.ranges = ranges;
    this.names = new NameParser(cursor);
    this.features = features;
  }

  /// @param first index of the token that begins the element, its visibility included
  void block(String scope, ProtoVisibility visibility, int first, List<ProtoEnum> found) {
    int start = cursor.tokens().start(first);
    cursor.expect("enum");
    ProtoName name = cursor.word("the enum's name");
    List<ProtoEnumValue> values = new ArrayList<>();
    List<ProtoReserved> reserved = new ArrayList<>();
    List<ProtoOption> enumOptions = new ArrayList<>();
    if (!cursor.opening()) {
      return;
    }
    ProtoComments around = comments.around(first, cursor.index() - 1);
    TextRange body =
        new Block(cursor)
            .read("enum " + name.text(), name.range(), () -> entry(values, reserved, enumOptions));
    String fullName = ProtoNames.join(scope, name.text());
    found.add(
        new ProtoEnum(
            cursor.since(start),
            body,
            name,
            fullName,
            visibility,
            around,
            values,
            reserved,
            enumOptions,
            features));
  }

  private void entry(
      List<ProtoEnumValue> values, List<ProtoReserved> reserved, List<ProtoOption> enumOptions) {
    if (cursor.at("option") && !cursor.nextIs("=")) {
      options.statement(enumOptions);
    } else if (cursor.at("reserved") && !cursor.nextIs("=")) {
      ranges.reserved(reserved, true);
    } else {
      value(values);
    }
  }

  private void value(List<ProtoEnumValue> values) {
    int first = cursor.index();
    int start = cursor.start();
    ProtoName name = cursor.word("the name of an enum value");
    cursor.expect("=");
    ProtoNumber number = names.number("the value's number", Integer.MIN_VALUE, Integer.MAX_VALUE);
    List<ProtoOption> valueOptions = new ArrayList<>();
    Optional<TextRange> brackets =
        cursor.at("[") ? Optional.of(options.brackets(valueOptions)) : Optional.empty();
    cursor.semicolon();
    if (!cursor.isLost()) {
      values.add(
          new ProtoEnumValue(
              cursor.since(start),
              name,
              number,
              valueOptions,
              brackets,
              comments.around(first, cursor.index() - 1)));
    }
  }
}
