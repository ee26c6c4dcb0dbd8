package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import java.util.Optional;

/// Values that say as little as possible: the defaults that fixes offer.
final class AvroNeutral {

  private AvroNeutral() {}

  static Optional<String> json(AvroType written, AvroDocument document) {
    return switch (document.deref(written)) {
      case AvroPrimitive primitive -> Optional.of(json(primitive.kind()));
      case AvroArray ignored -> Optional.of("[]");
      case AvroMap ignored -> Optional.of("{}");
      case AvroEnum type ->
          type.defaultSymbol()
              .or(() -> type.symbols().stream().findFirst())
              // Avro reads a default only where the enum is defined before it.
              .filter(symbol -> !(written instanceof AvroReference))
              .map(symbol -> JsonQuotes.quote(symbol.value()));
      case AvroUnion union ->
          union.branches().isEmpty()
              ? Optional.empty()
              : json(union.branches().getFirst(), document);
      case AvroRecord ignored -> Optional.empty();
      case AvroFixed ignored -> Optional.empty();
      case AvroReference ignored -> Optional.empty();
      case AvroBroken ignored -> Optional.empty();
    };
  }

  private static String json(AvroPrimitive.Kind kind) {
    return switch (kind) {
      case NULL -> "null";
      case BOOLEAN -> "false";
      case INT, LONG -> "0";
      case FLOAT, DOUBLE -> "0.0";
      case BYTES, STRING -> "\"\"";
    };
  }
}
