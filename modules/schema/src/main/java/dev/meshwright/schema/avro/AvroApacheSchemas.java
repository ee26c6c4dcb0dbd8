package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /// All named types that the document knows.
  static List<Schema> named(AvroDocument document) {
    List<AvroType> all =
        new ArrayList<>(
            document.types().values().stream()
                .sorted(Comparator.comparing(AvroNamed::fullName))
                .toList());
    if (all.isEmpty()) {
      return List.of();
    }
    AvroDocument together =
        new AvroDocument(
            document.tree(),
            new AvroUnion(document.root().node(), all),
            document.types(),
            document.files(),
            List.of(),
            true);
    return of(together).getTypes();
  }
}
