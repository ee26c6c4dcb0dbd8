package dev.meshwright.model.jsonschema;

/// Where a schema is written: one id per schema of a document and of the files it refers to.
///
/// @param file as in [dev.meshwright.model.Location]
/// @param pointer JSON pointer from the file's root, empty for the root
public record SchemaId(String file, String pointer) {

  /// The id of what lies one step below.
  public SchemaId child(String token) {
    return new SchemaId(file, pointer + "/" + escape(token));
  }

  private static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  @Override
  public String toString() {
    return file + "#" + pointer;
  }
}
