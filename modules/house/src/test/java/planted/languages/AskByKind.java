package planted.languages;

import dev.meshwright.model.files.FileKind;

/// Asks for the language by the kind of the file.
final class AskByKind {

  private AskByKind() {}

  static boolean of(FileKind kind) {
    return kind == FileKind.AVRO_IDL;
  }
}
