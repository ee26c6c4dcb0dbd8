package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroDocument;
import org.apache.avro.Schema;

/// Usable documents as schemas of Apache Avro.
public final class AvroApacheSchemas {

  private AvroApacheSchemas() {}

  /// The schema of the file, types of other files included.
  ///
  /// @throws org.apache.avro.AvroRuntimeException when the document is not usable
  public static Schema of(AvroDocument document) {
    return new Schema.Parser().parse(selfContained(document));
  }

  /// The schema of the file as one JSON text that needs no other file.
  public static String selfContained(AvroDocument document) {
    return AvroSelfContained.of(document);
  }
}
