package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.avro.AvroDocument;

/// Reads Avro schemas (`.avsc`, `.avdl` by Avro's IDL, and `.avpr`) into models that know every
/// range. Who reads many files of one state takes an [AvroFileSet].
public final class AvroSchemas {

  private AvroSchemas() {}

  /// Reads a schema, whatever state it is in; what is wrong becomes problems.
  ///
  /// Names that the file does not define are looked for in the `.avsc`, `.avdl` and `.avpr` files
  /// of the source, so that all files of a schema come from one state.
  ///
  /// @param file path in the source, or any name when the source is empty
  public static AvroDocument parse(String file, String text, FileSource source) {
    return new AvroFileSet(new OverlayFileSource(source, file, text)).read(file).orElseThrow();
  }
}
