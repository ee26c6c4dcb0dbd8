package dev.meshwright.schema.avro;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the definitions of named types.
final class AvroNamedReader {

  private static final Set<String> RECORD =
      Set.of("type", "name", "namespace", "doc", "aliases", "fields");
  private static final Set<String> ENUM =
      Set.of("type", "name", "namespace", "doc", "aliases", "symbols", "default");
  private static final Set<String> FIXED =
      Set.of("type", "name", "namespace", "doc", "aliases", "size");

  private final String file;
  private final AvroProblems problems;
  private final AvroAttributes attributes;
  private final AvroNames names;
  private final AvroLogicalTypes logicalTypes;
  private final AvroFieldReader fieldReader;
  private final AvroContent content;

  AvroNamedReader(String file, AvroProblems problems, AvroReader types, AvroContent content) {
    this.file = file;
    this.problems = problems;
    this.attributes = new AvroAttributes(problems);
    this.names = new AvroNames(problems);
    this.logicalTypes = new AvroLogicalTypes(problems);
    this.fieldReader = new AvroFieldReader(problems, types, content);
    this.content = content;
  }

  AvroRecord record(ObjectNode object, String namespace) {
    AvroName name = name(object, namespace, "this record");
    Optional<ArrayNode> list = attributes.requiredList(object, "fields", "this record");
    List<AvroField> fields =
        list.map(items -> fieldReader.fields(items, name.namespace())).orElse(List.of());
    return define(
        new AvroRecord(
            file,
            object,
            name,
            attributes.optionalText(object, "doc"),
            aliases(object, name),
            fields,
            logicalTypes.read(object, "record", 0),
            attributes.properties(object, RECORD)));
  }

  AvroEnum enumeration(ObjectNode object, String namespace) {
    AvroName name = name(object, namespace, "this enum");
    logicalTypes.refuse(object, "enum");
    List<StringNode> symbols = symbols(object);
    Optional<StringNode> defaultSymbol = attributes.optionalText(object, "default");
    if (defaultSymbol.isPresent()
        && symbols.stream().noneMatch(s -> s.value().equals(defaultSymbol.get().value()))) {
      problems.refused(
          "avro-enum-default-unknown",
          defaultSymbol.get().range(),
          "\"%s\" is not a symbol of this enum.".formatted(defaultSymbol.get().value()),
          "Take one of its symbols as the default, or add this one.");
    }
    return define(
        new AvroEnum(
            file,
            object,
            name,
            attributes.optionalText(object, "doc"),
            aliases(object, name),
            symbols,
            defaultSymbol,
            attributes.properties(object, ENUM)));
  }

  AvroFixed fixed(ObjectNode object, String namespace) {
    AvroName name = name(object, namespace, "this fixed");
    TreeNode sizeNode = object.get("size").orElse(object);
    int size = size(object);
    return define(
        new AvroFixed(
            file,
            object,
            name,
            attributes.optionalText(object, "doc"),
            aliases(object, name),
            size,
            sizeNode,
            logicalTypes.read(object, "fixed", size),
            attributes.properties(object, FIXED)));
  }

  private AvroName name(ObjectNode object, String namespace, String what) {
    String enclosing = object.string("namespace").map(StringNode::value).orElse(namespace);
    AvroName name = AvroName.of(attributes.requiredText(object, "name", what), enclosing);
    if (object.string("name").isPresent()) {
      names.check(name, what);
    }
    return name;
  }

  private List<AvroAlias> aliases(ObjectNode object, AvroName name) {
    List<AvroAlias> aliases = new ArrayList<>();
    for (StringNode written : attributes.aliases(object)) {
      AvroName alias = AvroName.of(written, name.namespace());
      if (AvroNames.isName(alias.simple())) {
        aliases.add(new AvroAlias(written, alias.full()));
      } else {
        names.check(alias, "a type");
      }
    }
    return aliases;
  }

  private List<StringNode> symbols(ObjectNode object) {
    List<StringNode> symbols = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<ArrayNode> list = attributes.requiredList(object, "symbols", "this enum");
    for (TreeNode item : list.map(ArrayNode::items).orElse(List.of())) {
      if (item instanceof StringNode symbol) {
        names.check(symbol, "a symbol");
        symbols.add(symbol);
        if (!seen.add(symbol.value())) {
          problems.refused(
              "avro-duplicate-symbol",
              symbol.range(),
              "The symbol %s is in this enum twice.".formatted(symbol.value()),
              "Remove one of them.");
        }
      } else if (!(item instanceof BrokenNode)) {
        problems.refused(
            AvroAttributes.INVALID, item.range(), "A symbol must be a name in quotes.", "");
      }
    }
    return symbols;
  }

  private int size(ObjectNode object) {
    Optional<TreeNode> node = object.get("size");
    if (node.isEmpty()) {
      attributes.missing(object, "size", "this fixed");
      return 0;
    }
    Optional<Integer> size =
        node.get() instanceof NumberNode number ? AvroNumbers.asInt(number) : Optional.empty();
    if (size.isEmpty() || size.get() < 0) {
      problems.refused(
          "avro-fixed-size",
          node.get().range(),
          "The size of a fixed is a whole number of bytes from 0 to %,d."
              .formatted(Integer.MAX_VALUE),
          "Write the number of bytes.");
      return 0;
    }
    return size.get();
  }

  private <T extends AvroNamed> T define(T type) {
    if (type.name().written().value().isEmpty()) {
      return type;
    }
    Optional<AvroNamed> earlier = content.define(type);
    if (earlier.isPresent()) {
      TextRange range = type.name().written().range();
      String message = "%s is defined a second time.".formatted(type.fullName());
      if (AvroEquality.same(earlier.get().node(), type.node())) {
        problems.warning(
            "avro-duplicate-type", range, message + " Older parsers refuse it.", "Use its name.");
      } else {
        problems.refused(
            "avro-duplicate-type",
            range,
            message + " The two differ, so Avro refuses the schema.",
            "Rename one of them, or use the first one by its name.");
      }
    }
    return type;
  }
}
