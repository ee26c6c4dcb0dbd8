package dev.meshwright.schema.proto.option;

/// The message that the options of a kind of element fill.
public enum OptionTarget {
  FILE("FileOptions"),
  MESSAGE("MessageOptions"),
  FIELD("FieldOptions"),
  ONEOF("OneofOptions"),
  EXTENSION_RANGE("ExtensionRangeOptions"),
  ENUM("EnumOptions"),
  ENUM_VALUE("EnumValueOptions"),
  SERVICE("ServiceOptions"),
  METHOD("MethodOptions");

  private final String message;

  OptionTarget(String message) {
    this.message = "google.protobuf." + message;
  }

  /// Full name of the options message.
  public String message() {
    return message;
  }

  /// The word that a feature's `targets` use.
  public String featureTarget() {
    return "TARGET_TYPE_" + (this == ENUM_VALUE ? "ENUM_ENTRY" : name());
  }
}
