package dev.meshwright.model.data;

/// Names values in messages.
public final class ValueWords {

  private ValueWords() {}

  /// A value, or what it is where it has several parts.
  public static String of(Value value) {
    return switch (value) {
      case Value.Text text -> "the text \"" + text.shown() + "\"";
      case Value.Exact exact -> exact.value().toPlainString();
      case Value.Real real -> Double.toString(real.value());
      case Value.Single single -> Float.toString(single.value());
      case Value.Bool bool -> Boolean.toString(bool.value());
      case Value.Temporal temporal -> temporal.iso();
      case Value.Null none -> "null";
      case Value.Bytes bytes -> "a byte string";
      case Value.Items items -> "a list";
      case Value.Struct struct -> "a struct";
      case Value.Entries entries -> "a map";
    };
  }

  /// The key of an entry, a text without quotes.
  public static String key(Value key) {
    return key instanceof Value.Text text ? text.shown() : of(key);
  }
}
