package dev.meshwright.model.avro;

import dev.meshwright.model.tree.StringNode;

/// The name of a type.
///
/// @param written the `name` attribute as it stands; empty, at the type's beginning, when missing
/// @param namespace empty for the null namespace
/// @param simple the last part
public record AvroName(StringNode written, String namespace, String simple) {

  /// The name of `written` where `enclosing` is the namespace around it: a name with dots says its
  /// own namespace.
  public static AvroName of(StringNode written, String enclosing) {
    String value = written.value();
    int dot = value.lastIndexOf('.');
    return dot < 0
        ? new AvroName(written, enclosing, value)
        : new AvroName(written, value.substring(0, dot), value.substring(dot + 1));
  }

  public String full() {
    return full(simple, namespace);
  }

  /// A simple name in a namespace; names with dots are full already.
  public static String full(String name, String namespace) {
    return namespace.isEmpty() || name.indexOf('.') >= 0 ? name : namespace + "." + name;
  }
}
