package dev.meshwright.schema.avro.lint;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.lint.NameStyle;
import dev.meshwright.text.TreeEdits;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Rules of records, enums and fixed types.
final class NamedTypeLint {

  private final AvroLintFindings findings;

  NamedTypeLint(AvroLintFindings findings) {
    this.findings = findings;
  }

  void check(AvroNamed named) {
    String name = named.name().simple();
    TextRange at = named.name().written().range();
    if (!NameStyle.TYPE.matcher(name).matches()) {
      findings.add("avro-lint-name-type", at, "\"" + name + "\" is not in UpperCamelCase.");
    }
    namespace(named);
    if (named.doc().isEmpty()) {
      findings.add("avro-lint-doc-missing", at, name + " has no documentation.");
    }
    doc(named.node(), named.doc(), name, findings);
    aliases(named.node(), named.aliases(), named.fullName(), findings);
    if (named instanceof AvroRecord record && record.fields().isEmpty()) {
      findings.add("avro-lint-record-empty", at, name + " has no fields.");
    }
    if (named instanceof AvroRecord record) {
      sameName(record);
    }
  }

  private void namespace(AvroNamed named) {
    Optional<StringNode> written = named.node().string("namespace");
    String namespace = named.name().namespace();
    if (namespace.isEmpty()) {
      findings.add(
          "avro-lint-namespace-missing",
          named.name().written().range(),
          named.name().simple() + " is in no namespace.");
    } else if (!namespace.equals(namespace.toLowerCase(Locale.ROOT))) {
      findings.add(
          "avro-lint-name-namespace",
          written.map(StringNode::range).orElse(named.name().written().range()),
          "The namespace " + namespace + " has capital letters.");
    }
    if (written.isPresent()
        && findings.isText()
        && findings.wants("avro-lint-namespace-repeated")) {
      around(named)
          .filter(outer -> outer.name().namespace().equals(written.get().value()))
          .ifPresent(outer ->
              findings.add(
                  "avro-lint-namespace-repeated",
                  written.get().range(),
                  outer.name().simple() + " around it is in the same namespace.",
                  findings.remove(named.node(), "namespace")));
    }
  }

  /// The type in which another one is defined.
  private Optional<AvroNamed> around(AvroNamed named) {
    AvroNamed nearest = null;
    for (AvroNamed other : findings.document().types().values()) {
      boolean outside =
          !other.fullName().equals(named.fullName())
              && other.file().equals(named.file())
              && other.range().contains(named.range());
      if (outside && (nearest == null || nearest.range().contains(other.range()))) {
        nearest = other;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private void sameName(AvroRecord record) {
    Map<String, AvroField> seen = new HashMap<>();
    for (AvroField field : record.fields()) {
      AvroField other = seen.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field);
      if (other != null && !other.name().equals(field.name())) {
        findings.add(
            "avro-lint-names-differ-in-case",
            field.written().range(),
            "\"" + field.name() + "\" and \"" + other.name() + "\" differ in case only.");
      }
    }
  }

  void symbols(AvroEnum type) {
    for (StringNode symbol : type.symbols()) {
      if (!NameStyle.SYMBOL.matcher(symbol.value()).matches()) {
        findings.add(
            "avro-lint-name-symbol",
            symbol.range(),
            "\"" + symbol.value() + "\" is not in UPPER_SNAKE_CASE.");
      }
    }
    if (type.defaultSymbol().isEmpty()) {
      findings.add(
          "avro-lint-enum-without-default",
          type.name().written().range(),
          type.name().simple()
              + " has no default: readers refuse a record with a symbol that is new to them.");
    }
  }

  static void doc(
      ObjectNode node, Optional<StringNode> doc, String name, AvroLintFindings findings) {
    if (doc.isEmpty()
        || !(findings.wants("avro-lint-doc-empty")
            || findings.wants("avro-lint-doc-repeats-name"))) {
      return;
    }
    if (doc.get().value().isBlank()) {
      findings.add(
          "avro-lint-doc-empty",
          doc.get().range(),
          "The documentation of " + name + " is empty.",
          findings.remove(node, "doc"));
    } else if (NameStyle.repeats(doc.get().value(), name)) {
      findings.add(
          "avro-lint-doc-repeats-name",
          doc.get().range(),
          "The documentation of " + name + " says no more than its name.");
    }
  }

  static void aliases(
      ObjectNode node, List<AvroAlias> aliases, String name, AvroLintFindings findings) {
    if (!findings.isText() || !(node.get("aliases").orElse(node) instanceof ArrayNode list)) {
      return;
    }
    if (list.items().isEmpty()) {
      findings.add(
          "avro-lint-aliases-empty",
          list.range(),
          "The list of aliases is empty.",
          findings.remove(node, "aliases"));
    }
    for (AvroAlias alias : aliases) {
      int index = list.items().indexOf(alias.written());
      if (alias.name().equals(name) && index >= 0) {
        findings.add(
            "avro-lint-alias-own-name",
            alias.written().range(),
            "\"" + alias.name() + "\" is the name itself.",
            list.items().size() == 1
                ? findings.remove(node, "aliases")
                : findings.fix(
                    "Remove the alias",
                    () -> TreeEdits.removeItem(findings.document().tree(), list, index)));
      }
    }
  }

  /// Names of the way that fewer fields of the file have.
  static void mixedNames(List<AvroNamed> types, AvroLintFindings findings) {
    List<AvroField> fields =
        types.stream()
            .filter(AvroRecord.class::isInstance)
            .flatMap(type -> ((AvroRecord) type).fields().stream())
            .toList();
    if (!findings.wants("avro-lint-name-field-mixed")) {
      return;
    }
    List<String> odd = NameStyle.odd(fields.stream().map(AvroField::name).toList());
    fields.stream()
        .filter(field -> odd.contains(field.name()))
        .forEach(field ->
            findings.add(
                "avro-lint-name-field-mixed",
                field.written().range(),
                "Most fields of this file are in "
                    + NameStyle.otherStyle(field.name())
                    + "; \""
                    + field.name()
                    + "\" is not."));
  }
}
