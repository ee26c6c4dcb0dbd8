package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.structure.DeclaredKey;
import dev.meshwright.model.structure.TypeUse;
import java.util.List;
import java.util.stream.Stream;

/// What an Avro schema names: types that are defined elsewhere in it, or in another file.
public final class AvroUses {

  private AvroUses() {}

  /// In the order of the text.
  public static List<TypeUse> of(AvroDocument document) {
    return Site.of(document).stream()
        .flatMap(site ->
            site.type() instanceof AvroReference reference
                ? Stream.of(use(document, reference))
                : Stream.empty())
        .toList();
  }

  private static TypeUse use(AvroDocument document, AvroReference reference) {
    return new TypeUse(
        reference.range(),
        reference.node().value(),
        document.resolve(reference).map(type -> new DeclaredKey(type.file(), type.fullName())));
  }
}
