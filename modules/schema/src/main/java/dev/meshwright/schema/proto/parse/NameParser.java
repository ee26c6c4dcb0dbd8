package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumber;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.math.BigInteger;

/// Dotted names, types and numbers.
final class NameParser {

  private final Cursor cursor;

  NameParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /// A dotted name without a leading dot.
  ProtoName dotted(String what) {
    int start = cursor.start();
    StringBuilder text = new StringBuilder(cursor.word(what).text());
    rest(text);
    return new ProtoName(text.toString(), cursor.since(start));
  }

  /// A dotted name; a leading dot makes it absolute.
  ProtoName typeName(String what) {
    int start = cursor.start();
    StringBuilder text = new StringBuilder();
    if (cursor.take(".")) {
      text.append('.');
    }
    text.append(cursor.word(what).text());
    rest(text);
    return new ProtoName(text.toString(), cursor.since(start));
  }

  private void rest(StringBuilder text) {
    while (cursor.take(".")) {
      text.append('.').append(cursor.word("a name after the dot").text());
    }
  }

  /// A type: a keyword, or a name yet to be resolved.
  ProtoTypeRef type() {
    ProtoName name = typeName("a type");
    ProtoTarget target =
        ProtoScalar.of(name.text())
            .<ProtoTarget>map(ProtoTarget.OfScalar::new)
            .orElseGet(ProtoTarget.Unresolved::new);
    return new ProtoTypeRef(name.text(), name.range(), target);
  }

  /// The name of a message: never a built-in type.
  ProtoTypeRef messageType() {
    ProtoName name = typeName("a message type");
    return new ProtoTypeRef(name.text(), name.range(), new ProtoTarget.Unresolved());
  }

  /// A whole number within bounds; one that is not is reported, and the nearest bound taken.
  ProtoNumber number(String what, long least, long most) {
    int start = cursor.start();
    boolean minus = least < 0 && cursor.take("-");
    if (!cursor.at(ProtoTokenKind.WHOLE)) {
      cursor.fail("Expected " + what + cursor.instead());
      return new ProtoNumber(0, TextRange.at(start));
    }
    BigInteger value = Literals.whole(cursor.text());
    BigInteger signed = minus ? value.negate() : value;
    cursor.advance();
    TextRange range = cursor.since(start);
    if (signed.compareTo(BigInteger.valueOf(most)) > 0
        || signed.compareTo(BigInteger.valueOf(least)) < 0) {
      cursor
          .problems()
          .error(
              "proto-number-out-of-range",
              range,
              "The number must lie between " + least + " and " + most + ".",
              "");
      return new ProtoNumber(minus ? least : most, range);
    }
    return new ProtoNumber(signed.longValueExact(), range);
  }
}
