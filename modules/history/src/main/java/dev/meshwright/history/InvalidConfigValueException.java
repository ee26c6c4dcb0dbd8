package dev.meshwright.history;

/// A value of Git's configuration that does not say what its key needs.
final class InvalidConfigValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String section;
  private final String part;
  private final String name;
  private final String value;
  private final String wanted;

  /// @param part the subsection; empty for none
  /// @param wanted what the value should be
  InvalidConfigValueException(
      String section,
      String part,
      String name,
      String value,
      String wanted,
      IllegalArgumentException cause) {
    super("the value of " + section + "." + name + " is not " + wanted, cause);
    this.section = section;
    this.part = part;
    this.name = name;
    this.value = value;
    this.wanted = wanted;
  }

  String section() {
    return section;
  }

  String part() {
    return part;
  }

  String name() {
    return name;
  }

  String value() {
    return value;
  }

  String wanted() {
    return wanted;
  }

  String key() {
    return section + "." + (part.isEmpty() ? "" : part + ".") + name;
  }
}
