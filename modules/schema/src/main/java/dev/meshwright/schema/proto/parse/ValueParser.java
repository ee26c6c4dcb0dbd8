package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Values of options: constants, and messages in text format.
final class ValueParser {

  private static final int MAX_DEPTH = 100;
  private static final BigInteger MAX_UNSIGNED = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private final Cursor cursor;

  ValueParser(Cursor cursor) {
    this.cursor = cursor;
  }

  ProtoValue value() {
    return cursor.at("{") ? aggregate(0) : constant();
  }

  private ProtoValue constant() {
    int start = cursor.start();
    boolean minus = cursor.take("-");
    String text = cursor.text();
    if (cursor.at(ProtoTokenKind.WORD)) {
      if (minus && !text.equals("inf") && !text.equals("nan")) {
        cursor.fail("Only numbers, inf and nan can follow \"-\"" + cursor.instead());
      }
      cursor.advance();
      return new ProtoValue.Word(minus ? "-" + text : text, cursor.since(start));
    }
    if (cursor.at(ProtoTokenKind.WHOLE)) {
      cursor.advance();
      return whole(text, minus, cursor.since(start));
    }
    if (cursor.at(ProtoTokenKind.DECIMAL)) {
      cursor.advance();
      double value = Literals.decimal(text);
      return new ProtoValue.Decimal(minus ? -value : value, cursor.since(start));
    }
    if (cursor.at(ProtoTokenKind.STRING) && !minus) {
      return string();
    }
    cursor.fail("Expected a value" + cursor.instead());
    return new ProtoValue.Word("", TextRange.at(start));
  }

  private static ProtoValue whole(String text, boolean minus, TextRange range) {
    BigInteger value = Literals.whole(text);
    // Beyond 64 bits a decimal integer is read as a floating point number.
    if (value.compareTo(MAX_UNSIGNED) > 0 && Character.isDigit(text.charAt(text.length() - 1))) {
      double rounded = value.doubleValue();
      return new ProtoValue.Decimal(minus ? -rounded : rounded, range);
    }
    return new ProtoValue.Whole(minus ? value.negate() : value, range);
  }

  /// One or more adjacent string literals.
  ProtoValue.Text string() {
    int start = cursor.start();
    if (!cursor.at(ProtoTokenKind.STRING)) {
      cursor.fail("Expected a string" + cursor.instead());
      return new ProtoValue.Text("", TextRange.at(start));
    }
    StringBuilder bytes = new StringBuilder();
    while (cursor.at(ProtoTokenKind.STRING)) {
      bytes.append(Literals.bytes(cursor.text(), cursor.start(), cursor.problems()));
      cursor.advance();
    }
    return new ProtoValue.Text(bytes.toString(), cursor.since(start));
  }

  private ProtoValue aggregate(int depth) {
    int start = cursor.start();
    String close = cursor.at("<") ? ">" : "}";
    if (depth > MAX_DEPTH) {
      cursor.fail("This value is nested more than " + MAX_DEPTH + " levels deep.");
      return new ProtoValue.Aggregate(List.of(), TextRange.at(start));
    }
    cursor.advance();
    List<ProtoValue.Member> members = new ArrayList<>();
    while (!cursor.isLost() && !cursor.at(close)) {
      member(depth, members);
      if (!cursor.take(",")) {
        cursor.take(";");
      }
    }
    cursor.expect(close);
    return new ProtoValue.Aggregate(members, cursor.since(start));
  }

  private void member(int depth, List<ProtoValue.Member> members) {
    boolean extension = cursor.take("[");
    ProtoName name = extension ? extensionName() : cursor.word("a field name");
    boolean colon = cursor.take(":");
    if (cursor.at("{") || cursor.at("<")) {
      members.add(new ProtoValue.Member(name, extension, aggregate(depth + 1)));
    } else if (colon && cursor.at("[")) {
      members.add(new ProtoValue.Member(name, extension, sequence(depth + 1)));
    } else if (colon) {
      members.add(new ProtoValue.Member(name, extension, constant()));
    } else {
      cursor.fail("Expected \":\" after the field's name" + cursor.instead());
    }
  }

  private ProtoName extensionName() {
    int start = cursor.start();
    StringBuilder text = new StringBuilder(cursor.word("an extension's name").text());
    while (cursor.at(".") || cursor.at("/")) {
      text.append(cursor.text());
      cursor.advance();
      text.append(cursor.word("a name").text());
    }
    TextRange range = cursor.since(start);
    cursor.expect("]");
    return new ProtoName(text.toString(), range);
  }

  private ProtoValue sequence(int depth) {
    int start = cursor.start();
    cursor.advance();
    List<ProtoValue> items = new ArrayList<>();
    while (!cursor.isLost() && !cursor.at("]")) {
      items.add(cursor.at("{") || cursor.at("<") ? aggregate(depth) : constant());
      if (!cursor.at("]")) {
        cursor.expect(",");
      }
    }
    cursor.expect("]");
    return new ProtoValue.Sequence(items, cursor.since(start));
  }
}
