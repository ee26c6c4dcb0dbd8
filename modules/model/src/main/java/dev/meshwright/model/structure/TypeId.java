package dev.meshwright.model.structure;

/// By what a type is known in a workspace, where files may define one name twice.
///
/// @param file that declares it; empty where no file does
/// @param name in full; of a JSON Schema, where it is in its file
public record TypeId(String file, String name) {

  /// Of a type that no file is found to declare.
  public static TypeId unknown(String name) {
    return new TypeId("", name);
  }

  public boolean isUnknown() {
    return file.isEmpty();
  }
}
