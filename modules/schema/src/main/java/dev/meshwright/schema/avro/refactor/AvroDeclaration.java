package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.avro.AvroFieldPaths;
import dev.meshwright.schema.avro.AvroStructure;
import java.util.List;
import java.util.Optional;

/// What a path of names leads to. Types inside fields, which have no path of their own, are named
/// by their full name, and their members below that.
sealed interface AvroDeclaration {

  /// Of its name in the text.
  TextRange range();

  record OfType(AvroNamed type) implements AvroDeclaration {
    @Override
    public TextRange range() {
      return type.name().written().range();
    }
  }

  record OfField(AvroRecord record, AvroField field) implements AvroDeclaration {
    @Override
    public TextRange range() {
      return field.written().range();
    }
  }

  record OfSymbol(AvroEnum of, StringNode symbol) implements AvroDeclaration {
    @Override
    public TextRange range() {
      return symbol.range();
    }
  }

  static Optional<AvroDeclaration> find(AvroDocument document, List<String> path) {
    if (path.isEmpty()) {
      return document.root() instanceof AvroNamed named
          ? Optional.of(new OfType(named))
          : Optional.empty();
    }
    List<String> above = path.subList(0, path.size() - 1);
    AvroFieldPaths fields = new AvroFieldPaths(document);
    Optional<AvroRecord> record = fields.record(above);
    Optional<AvroField> field = record.flatMap(found -> found.field(path.getLast()));
    if (field.isPresent()) {
      return Optional.of(new OfField(record.orElseThrow(), field.get()));
    }
    Optional<AvroEnum> symbols =
        above.isEmpty()
            ? AvroStructure.enumIn(document.root())
            : fields.field(above).map(AvroField::type).flatMap(AvroStructure::enumIn);
    return symbols
        .flatMap(found -> symbol(found, path.getLast()))
        .or(() -> byFullName(document, path));
  }

  private static Optional<AvroDeclaration> byFullName(AvroDocument document, List<String> path) {
    Optional<AvroNamed> type =
        Optional.ofNullable(document.types().get(path.getFirst()))
            .filter(named -> named.file().equals(document.file()));
    return switch (path.size()) {
      case 1 -> type.map(OfType::new);
      case 2 ->
          type.flatMap(named ->
              switch (named) {
                case AvroRecord record ->
                    record.field(path.getLast()).map(field -> new OfField(record, field));
                case AvroEnum symbols -> symbol(symbols, path.getLast());
                default -> Optional.empty();
              });
      default -> Optional.empty();
    };
  }

  private static Optional<AvroDeclaration> symbol(AvroEnum of, String name) {
    return of.symbols().stream()
        .filter(symbol -> symbol.value().equals(name))
        .findFirst()
        .map(symbol -> new OfSymbol(of, symbol));
  }

  /// The type itself, or the first that is defined in the type of the field.
  default Optional<AvroNamed> definition() {
    return switch (this) {
      case OfType of -> Optional.of(of.type());
      case OfField of -> definedIn(of.field().type());
      case OfSymbol of -> Optional.empty();
    };
  }

  /// The record whose fields are below it in the structure.
  default Optional<AvroRecord> members() {
    return switch (this) {
      case OfType of -> AvroStructure.recordIn(of.type());
      case OfField of -> AvroStructure.recordIn(of.field().type());
      case OfSymbol of -> Optional.empty();
    };
  }

  private static Optional<AvroNamed> definedIn(AvroType type) {
    return switch (type) {
      case AvroNamed named -> Optional.of(named);
      case AvroArray array -> definedIn(array.items());
      case AvroMap map -> definedIn(map.values());
      case AvroUnion union ->
          union.branches().stream().flatMap(branch -> definedIn(branch).stream()).findFirst();
      case AvroPrimitive primitive -> Optional.empty();
      case AvroReference reference -> Optional.empty();
      case AvroBroken broken -> Optional.empty();
    };
  }
}
