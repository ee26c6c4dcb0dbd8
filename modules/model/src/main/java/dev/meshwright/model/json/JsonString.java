package dev.meshwright.model.json;

public record JsonString(String value) implements JsonValue {

  /// The length that `minLength` and `maxLength` speak of: in code points.
  public int length() {
    return value.codePointCount(0, value.length());
  }
}
