package dev.meshwright.model.structure;

/// What tells a declaration apart from all others of a state, and stays when its text moves. Two
/// files may declare one name.
///
/// @param file that declares it
/// @param name full name in its language; of a JSON Schema the pointer, empty for the file
public record DeclaredKey(String file, String name) {

  @Override
  public String toString() {
    return file + "#" + name;
  }
}
