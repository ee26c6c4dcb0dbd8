package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoExtensionRange;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumber;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoReserved;
import dev.meshwright.model.proto.ProtoValue;
import java.util.ArrayList;
import java.util.List;

/// `reserved` and `extensions` statements.
final class RangeParser {

  /// The greatest field number.
  static final long MAX_FIELD = 536_870_911;

  private final Cursor cursor;
  private final CommentReader comments;
  private final NameParser names;
  private final ValueParser values;
  private final OptionParser options;

  RangeParser(Cursor cursor, CommentReader comments, OptionParser options) {
    this.cursor = cursor;
    this.comments = comments;
    this.names = new NameParser(cursor);
    this.values = new ValueParser(cursor);
    this.options = options;
  }

  void reserved(List<ProtoReserved> found, boolean ofEnum) {
    int first = cursor.index();
    int start = cursor.start();
    cursor.expect("reserved");
    List<ProtoNumbers> numbers = new ArrayList<>();
    List<ProtoName> reservedNames = new ArrayList<>();
    if (cursor.at(ProtoTokenKind.STRING)) {
      do {
        ProtoValue.Text name = values.string();
        reservedNames.add(new ProtoName(name.text(), name.range()));
      } while (cursor.take(","));
    } else if (cursor.at(ProtoTokenKind.WORD)) {
      do {
        reservedNames.add(cursor.word("a reserved name"));
      } while (cursor.take(","));
    } else {
      ranges(numbers, ofEnum);
    }
    cursor.semicolon();
    if (!cursor.isLost()) {
      ProtoComments around = comments.around(first, cursor.index() - 1);
      found.add(new ProtoReserved(cursor.since(start), numbers, reservedNames, around));
    }
  }

  void extensions(List<ProtoExtensionRange> found) {
    int first = cursor.index();
    int start = cursor.start();
    cursor.expect("extensions");
    List<ProtoNumbers> numbers = new ArrayList<>();
    ranges(numbers, false);
    List<ProtoOption> rangeOptions = new ArrayList<>();
    if (cursor.at("[")) {
      options.brackets(rangeOptions);
    }
    cursor.semicolon();
    if (!cursor.isLost()) {
      ProtoComments around = comments.around(first, cursor.index() - 1);
      found.add(new ProtoExtensionRange(cursor.since(start), numbers, rangeOptions, around));
    }
  }

  private void ranges(List<ProtoNumbers> numbers, boolean ofEnum) {
    long least = ofEnum ? Integer.MIN_VALUE : 0;
    do {
      int start = cursor.start();
      ProtoNumber first = names.number("a number or a name", least, Integer.MAX_VALUE);
      long last = first.value();
      boolean max = false;
      if (cursor.take("to")) {
        max = cursor.take("max");
        last =
            max
                ? ofEnum ? Integer.MAX_VALUE : MAX_FIELD
                : names.number("a number or \"max\"", least, Integer.MAX_VALUE).value();
      }
      TextRange range = cursor.since(start);
      if (!cursor.isLost()) {
        numbers.add(new ProtoNumbers(range, first.value(), last, max));
      }
    } while (cursor.take(","));
  }
}
