package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The value of an option.
public sealed interface ProtoValue {

  TextRange range();

  /// A word: `true`, an enum value, `inf`, `-nan`.
  record Word(String text, TextRange range) implements ProtoValue {}

  /// An integer of any size.
  record Whole(BigInteger value, TextRange range) implements ProtoValue {}

  /// A number with a fraction or an exponent, or an integer beyond 64 bits.
  record Decimal(double value, TextRange range) implements ProtoValue {}

  /// One or more adjacent string literals.
  ///
  /// @param bytes the bytes, one character (0 to 255) each
  record Text(String bytes, TextRange range) implements ProtoValue {

    /// The bytes read as UTF-8.
    public String text() {
      return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }

  /// A message in text format: `{ name: value }`.
  record Aggregate(List<Member> members, TextRange range) implements ProtoValue {
    public Aggregate {
      members = List.copyOf(members);
    }
  }

  /// A list inside a message in text format.
  record Sequence(List<ProtoValue> items, TextRange range) implements ProtoValue {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// A field of a message in text format.
  ///
  /// @param name without brackets
  /// @param extension whether the name stands in brackets
  record Member(ProtoName name, boolean extension, ProtoValue value) {}

  /// The value in a form that does not depend on blanks, order kept: what comparisons use.
  default String canonical() {
    return switch (this) {
      case Word word -> word.text();
      case Whole whole -> whole.value().toString();
      case Decimal decimal -> Double.toString(decimal.value());
      case Text text -> '"' + text.text() + '"';
      case Aggregate aggregate ->
          aggregate.members().stream()
              .map(m -> m.name().text() + ": " + m.value().canonical())
              .collect(Collectors.joining(", ", "{", "}"));
      case Sequence sequence ->
          sequence.items().stream()
              .map(ProtoValue::canonical)
              .collect(Collectors.joining(", ", "[", "]"));
    };
  }
}
