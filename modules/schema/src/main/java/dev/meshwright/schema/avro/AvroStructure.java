package dev.meshwright.schema.avro;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.NodePath;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.WrittenType;
import dev.meshwright.model.tree.StringNode;
import java.util.List;
import java.util.Optional;

/// What an Avro schema declares: its fields, those of the records that are defined in them, and the
/// symbols of enums.
public final class AvroStructure {

  /// Deeper records are left to the source.
  private static final int DEEPEST = 64;

  private static final int LONGEST_TYPE = 200;

  private final AvroDocument document;

  private AvroStructure(AvroDocument document) {
    this.document = document;
  }

  /// The root and everything below.
  public static StructureNode of(AvroDocument document) {
    return new AvroStructure(document).root();
  }

  private StructureNode root() {
    AvroType type = document.root();
    Optional<AvroNamed> named =
        type instanceof AvroNamed found ? Optional.of(found) : Optional.empty();
    Optional<AvroRecord> record = recordIn(type);
    return new StructureNode(
        NodePath.ROOT,
        type instanceof AvroEnum ? NodeKind.ENUM : NodeKind.RECORD,
        named.map(AvroNamed::fullName).orElse(document.file()),
        written(rootLabel(type), type, false, record.isPresent(), Optional.empty()),
        Optional.empty(),
        Presence.NONE,
        Optional.empty(),
        named.flatMap(AvroNamed::doc).map(StringNode::value).orElse(""),
        named.map(AvroNamed::aliases).map(AvroStructure::names).orElse(List.of()),
        type.range(),
        named.map(found -> found.name().written().range()).orElse(type.range()),
        inside(type, NodePath.ROOT));
  }

  private List<StructureNode> inside(AvroType type, NodePath path) {
    Optional<AvroRecord> record = recordIn(type);
    if (path.steps().size() >= DEEPEST) {
      return List.of();
    }
    return record.isPresent()
        ? record.get().fields().stream().map(field -> field(field, path)).toList()
        : enumIn(type).map(symbols -> symbols(symbols, path)).orElse(List.of());
  }

  private List<StructureNode> symbols(AvroEnum of, NodePath path) {
    Optional<String> usual = of.defaultSymbol().map(StringNode::value);
    return of.symbols().stream()
        .map(symbol ->
            new StructureNode(
                path.step(symbol.value(), symbol.value()),
                NodeKind.ENUM_VALUE,
                symbol.value(),
                WrittenType.NONE,
                Optional.empty(),
                Presence.NONE,
                usual.filter(symbol.value()::equals).map(found -> text(symbol.range())),
                "",
                List.of(),
                symbol.range(),
                symbol.range(),
                List.of()))
        .toList();
  }

  private StructureNode field(AvroField field, NodePath parent) {
    NodePath path = parent.step(field.name(), field.name());
    AvroType type = field.type();
    Optional<AvroRecord> record = recordIn(type);
    return new StructureNode(
        path,
        NodeKind.FIELD,
        field.name(),
        written(
            AvroLabels.of(type),
            type,
            AvroNullability.isNullable(type),
            record.isPresent(),
            logicalType(type)),
        Optional.empty(),
        Presence.REQUIRED,
        field.defaultValue().map(value -> text(value.range())),
        field.doc().map(StringNode::value).orElse(""),
        names(field.aliases()),
        field.node().range(),
        field.written().range(),
        inside(type, path));
  }

  private static List<String> names(List<AvroAlias> aliases) {
    return aliases.stream().map(AvroAlias::name).toList();
  }

  private static String rootLabel(AvroType type) {
    return switch (type) {
      case AvroRecord record -> "record";
      case AvroEnum symbols -> "enum";
      case AvroFixed fixed -> "fixed";
      case AvroPrimitive primitive -> AvroLabels.of(type);
      case AvroArray array -> AvroLabels.of(type);
      case AvroMap map -> AvroLabels.of(type);
      case AvroUnion union -> AvroLabels.of(type);
      case AvroReference reference -> AvroLabels.of(type);
      case AvroBroken broken -> AvroLabels.of(type);
    };
  }

  private WrittenType written(
      String label,
      AvroType type,
      boolean nullable,
      boolean holdsFields,
      Optional<String> logical) {
    return new WrittenType(
        label,
        oneLine(label, type),
        present(label, type),
        nullable,
        logical,
        holdsFields,
        enumIn(type).isPresent());
  }

  /// What values mean says more than the bytes beneath.
  private static String present(String label, AvroType type) {
    List<AvroType> present = AvroNullability.present(type);
    if (present.size() == 1 && present.getFirst() instanceof AvroPrimitive primitive) {
      return primitive
          .inForce()
          .map(AvroLogicalType::label)
          .orElseGet(() -> AvroLabels.of(primitive));
    }
    return AvroNullability.isNullable(type) ? AvroLabels.of(present) : label;
  }

  private String oneLine(String label, AvroType type) {
    if (!(type.node() instanceof StringNode) && type.range().length() > LONGEST_TYPE) {
      return label;
    }
    String written = type.node() instanceof StringNode name ? name.value() : text(type.range());
    return written.length() <= LONGEST_TYPE && written.indexOf('\n') < 0 ? written : label;
  }

  private String text(TextRange range) {
    return range.of(document.text());
  }

  /// The record that is defined in a type, itself or as an item, value or branch.
  public static Optional<AvroRecord> recordIn(AvroType type) {
    return switch (type) {
      case AvroRecord record -> Optional.of(record);
      case AvroArray array -> recordIn(array.items());
      case AvroMap map -> recordIn(map.values());
      case AvroUnion union ->
          union.branches().stream().flatMap(branch -> recordIn(branch).stream()).findFirst();
      case AvroPrimitive primitive -> Optional.empty();
      case AvroEnum symbols -> Optional.empty();
      case AvroFixed fixed -> Optional.empty();
      case AvroReference reference -> Optional.empty();
      case AvroBroken broken -> Optional.empty();
    };
  }

  /// The enum that is defined in a type, itself or as an item, value or branch, where no record is.
  public static Optional<AvroEnum> enumIn(AvroType type) {
    return recordIn(type).isPresent() ? Optional.empty() : symbolsIn(type);
  }

  private static Optional<AvroEnum> symbolsIn(AvroType type) {
    return switch (type) {
      case AvroEnum symbols -> Optional.of(symbols);
      case AvroArray array -> symbolsIn(array.items());
      case AvroMap map -> symbolsIn(map.values());
      case AvroUnion union ->
          union.branches().stream().flatMap(branch -> symbolsIn(branch).stream()).findFirst();
      case AvroRecord record -> Optional.empty();
      case AvroPrimitive primitive -> Optional.empty();
      case AvroFixed fixed -> Optional.empty();
      case AvroReference reference -> Optional.empty();
      case AvroBroken broken -> Optional.empty();
    };
  }

  private static Optional<String> logicalType(AvroType type) {
    return switch (type) {
      case AvroPrimitive primitive -> primitive.logicalType().map(AvroLogicalType::name);
      case AvroFixed fixed -> fixed.logicalType().map(AvroLogicalType::name);
      case AvroRecord record -> record.logicalType().map(AvroLogicalType::name);
      case AvroUnion union ->
          union.branches().stream().flatMap(branch -> logicalType(branch).stream()).findFirst();
      case AvroArray array -> Optional.empty();
      case AvroMap map -> Optional.empty();
      case AvroEnum symbols -> Optional.empty();
      case AvroReference reference -> Optional.empty();
      case AvroBroken broken -> Optional.empty();
    };
  }
}
