package dev.meshwright.schema.avro.lint;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.lint.NameStyle;
import dev.meshwright.text.TreeEdits;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules of the fields of records, and of the types that they are of.
final class FieldLint {

  private static final Set<AvroPrimitive.Kind> FLOATING =
      EnumSet.of(AvroPrimitive.Kind.FLOAT, AvroPrimitive.Kind.DOUBLE);
  private static final Set<AvroPrimitive.Kind> WHOLE =
      EnumSet.of(AvroPrimitive.Kind.INT, AvroPrimitive.Kind.LONG);
  private static final Set<String> DEFINED =
      Set.of(
          "decimal",
          "big-decimal",
          "uuid",
          "date",
          "time-millis",
          "time-micros",
          "timestamp-millis",
          "timestamp-micros",
          "timestamp-nanos",
          "local-timestamp-millis",
          "local-timestamp-micros",
          "local-timestamp-nanos",
          "duration");
  private static final int MOST_DIGITS = 38;

  private final AvroLintFindings findings;

  FieldLint(AvroLintFindings findings) {
    this.findings = findings;
  }

  void check(AvroRecord record) {
    record.fields().forEach(this::field);
  }

  private void field(AvroField field) {
    String name = field.name();
    TextRange at = field.written().range();
    if (name.isEmpty()) {
      return;
    }
    if (findings.wants("avro-lint-name-field")
        && !NameStyle.SNAKE.matcher(name).matches()
        && !NameStyle.CAMEL.matcher(name).matches()) {
      findings.add(
          "avro-lint-name-field",
          at,
          "\"" + name + "\" is neither in lowerCamelCase nor in lower_snake_case.");
    }
    if (findings.wants("avro-lint-name-generic") && NameStyle.isGeneric(name)) {
      findings.add("avro-lint-name-generic", at, "\"" + name + "\" could be anything.");
    }
    if (field.doc().isEmpty()) {
      findings.add("avro-lint-doc-missing-field", at, name + " has no documentation.");
    }
    NamedTypeLint.doc(field.node(), field.doc(), name, findings);
    NamedTypeLint.aliases(field.node(), field.aliases(), name, findings);
    field
        .node()
        .string("order")
        .filter(order -> order.value().equals("ascending"))
        .filter(order -> findings.wants("avro-lint-order-usual"))
        .ifPresent(order ->
            findings.add(
                "avro-lint-order-usual",
                order.range(),
                "Fields sort ascending anyway.",
                findings.remove(field.node(), "order")));
    optional(field);
    type(field.type());
    meaning(field, present(field.type()));
  }

  private void optional(AvroField field) {
    if (!(field.type() instanceof AvroUnion union)
        || union.branches().size() < 2
        || union.branches().stream().noneMatch(AvroType::isNull)) {
      return;
    }
    boolean nullFirst = union.branches().getFirst().isNull();
    if (field.defaultValue().isEmpty() && findings.wants("avro-lint-optional-without-default")) {
      List<Fix> fixes =
          nullFirst
              ? findings.set("Add a default of null", field.node(), "default", "null")
              : List.of();
      findings.add(
          "avro-lint-optional-without-default",
          field.written().range(),
          field.name() + " may be null and has no default.",
          fixes);
    }
    if (!nullFirst && field.defaultValue().filter(NullNode.class::isInstance).isEmpty()) {
      findings.add(
          "avro-lint-optional-null-last",
          union.range(),
          "null is not the first branch of the union of " + field.name() + ".");
    }
  }

  /// The one type that values have when they are not null.
  private static AvroType present(AvroType type) {
    if (type instanceof AvroUnion union) {
      List<AvroType> branches =
          union.branches().stream().filter(branch -> !branch.isNull()).toList();
      return branches.size() == 1 ? branches.getFirst() : type;
    }
    return type;
  }

  private void meaning(AvroField field, AvroType type) {
    if (!(type instanceof AvroPrimitive primitive)) {
      return;
    }
    String name = field.name();
    TextRange at = field.written().range();
    String label = primitive.kind().avroName();
    boolean plain = primitive.logicalType().isEmpty();
    boolean floating = FLOATING.contains(primitive.kind());
    boolean whole = WHOLE.contains(primitive.kind());
    if (floating && NameStyle.isMoney(name)) {
      findings.add(
          "avro-lint-money-floating",
          primitive.range(),
          name + " looks like money and is a " + label + ", which cannot hold 0.10 exactly.");
    }
    if ((floating || (whole && plain)) && NameStyle.isIdentifier(name)) {
      if (floating) {
        findings.add(
            "avro-lint-id-fraction",
            primitive.range(),
            name + " looks like an identifier and is a " + label + ".");
      } else {
        findings.add(
            "avro-lint-id-not-text",
            primitive.range(),
            name + " looks like an identifier and is a number.");
      }
    }
    if (whole
        && plain
        && findings.wants("avro-lint-time-without-logical-type")
        && NameStyle.isTime(name)) {
      findings.add(
          "avro-lint-time-without-logical-type",
          primitive.range(),
          name + " looks like a time and is a plain " + label + ": nothing says its unit.");
    }
    if ((whole || floating)
        && plain
        && findings.wants("avro-lint-unit-missing")
        && NameStyle.isQuantityWithoutUnit(name)) {
      findings.add("avro-lint-unit-missing", at, name + " does not say its unit.");
    }
    primitive
        .inForce()
        .filter(logical -> logical.name().contains("timestamp") && !NameStyle.isTime(name))
        .ifPresent(logical ->
            findings.add(
                "avro-lint-time-name",
                at,
                name + " is a " + logical.name() + ", and its name does not say that."));
  }

  private void type(AvroType type) {
    switch (type) {
      case AvroPrimitive primitive -> primitive(primitive);
      case AvroFixed fixed -> logical(fixed.node(), fixed.logicalType());
      case AvroNamed named -> {}
      case AvroArray array -> type(array.items());
      case AvroMap map -> type(map.values());
      case AvroUnion union -> union.branches().forEach(this::type);
      case AvroReference reference -> {}
      case AvroBroken broken -> {}
    }
  }

  private void primitive(AvroPrimitive primitive) {
    if (!(primitive.node() instanceof ObjectNode object)) {
      return;
    }
    logical(object, primitive.logicalType());
    if (findings.wants("avro-lint-type-wrapped")
        && findings.isText()
        && object.members().size() == 1) {
      String name = "\"" + primitive.kind().avroName() + "\"";
      findings.add(
          "avro-lint-type-wrapped",
          object.range(),
          "This object is " + name + " and no more.",
          findings.fix("Write " + name, () -> TreeEdits.replace(object, name)));
    }
  }

  private void logical(ObjectNode node, Optional<AvroLogicalType> logical) {
    logical
        .filter(type -> type.isDecimal() && type.effective() && type.precision() > MOST_DIGITS)
        .ifPresent(type ->
            findings.add(
                "avro-lint-decimal-wide",
                node.get("precision").orElse(node).range(),
                "This decimal has up to %d digits; most readers hold %d."
                    .formatted(type.precision(), MOST_DIGITS)));
    logical
        .map(AvroLogicalType::written)
        .filter(written -> !DEFINED.contains(written.value()))
        .ifPresent(this::own);
  }

  private void own(StringNode written) {
    findings.add(
        "avro-lint-logical-type-own",
        written.range(),
        "Avro does not define the logical type " + written.value() + ".");
  }
}
