package dev.meshwright.usecases.contract;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.tree.TreeDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Holds what a contract promises of one object against the schema that its data has.
final class ContractAgainstTable {

  private final TreeDocument contract;
  private final RecordType table;
  private final List<Problem> problems = new ArrayList<>();

  private ContractAgainstTable(TreeDocument contract, RecordType table) {
    this.contract = contract;
    this.table = table;
  }

  static List<Problem> problems(TreeDocument contract, SchemaObject object, RecordType table) {
    ContractAgainstTable held = new ContractAgainstTable(contract, table);
    held.compare(object.properties(), table.fields(), "");
    return held.problems;
  }

  private void compare(List<SchemaProperty> properties, List<RecordField> fields, String path) {
    for (SchemaProperty property : properties) {
      Optional<Located> name = property.physicalName().or(property::name);
      if (name.isEmpty()) {
        continue;
      }
      String full = path + name.get().value();
      Optional<RecordField> field = NameMatching.find(property, fields);
      if (field.isEmpty()) {
        add(
            Severity.ERROR,
            "contract-field-missing",
            name.get().range(),
            "The contract promises " + full + ", which " + schema() + " does not have.",
            "Add the field to the schema, or take the promise out of the contract.");
      } else {
        compare(property, field.get(), full, name.get().range());
      }
    }
  }

  private void compare(SchemaProperty property, RecordField field, String path, TextRange place) {
    Optional<LogicalType> type = property.logicalType();
    Set<LogicalType> types = PromisedTypes.of(field.type());
    if (type.isPresent() && !types.isEmpty() && !types.contains(type.get())) {
      add(
          Severity.ERROR,
          "contract-type-differs",
          place,
          "The contract promises "
              + path
              + " as "
              + type.get().written()
              + "; in "
              + schema()
              + " it is "
              + field.type().phrase()
              + ".",
          "Change the one that is wrong.");
    }
    if (property.required() && PromisedTypes.isOptional(field)) {
      add(
          Severity.WARNING,
          "contract-required-differs",
          place,
          "The contract promises a value in every row; in " + schema() + " it may be absent.",
          "Make " + path + " required in the schema, or drop required from the contract.");
    }
    compareLabels(property, field, path, place);
    List<SchemaProperty> nested =
        property.items().map(SchemaProperty::properties).orElse(property.properties());
    if (!nested.isEmpty()) {
      List<RecordField> fields = field.type().fields().get();
      if (!fields.isEmpty()) {
        compare(nested, fields, path + ".");
      }
    }
  }

  private void compareLabels(
      SchemaProperty property, RecordField field, String path, TextRange place) {
    Optional<String> found = Labels.of(field);
    if (found.isEmpty()) {
      return;
    }
    String label = found.get();
    Optional<Located> classification = property.classification();
    boolean tagged = property.tags().stream().anyMatch(tag -> tag.value().equalsIgnoreCase(label));
    if (classification.isEmpty() && !tagged) {
      add(
          Severity.WARNING,
          "contract-exposes-unclassified",
          place,
          schema()
              + " marks "
              + path
              + " as "
              + label
              + "; the contract hands it out without a classification.",
          "Give it a classification in the contract.");
    } else if (classification.isPresent()
        && !label.equals("pii")
        && !classification.get().value().equalsIgnoreCase(label)) {
      add(
          Severity.WARNING,
          "contract-classification-differs",
          classification.get().range(),
          "The contract classifies "
              + path
              + " as "
              + classification.get().value()
              + ", the schema as "
              + label
              + ".",
          "Agree on one.");
    }
  }

  private String schema() {
    return table.name() + " (" + table.file() + ")";
  }

  private void add(Severity severity, String rule, TextRange range, String message, String hint) {
    problems.add(new Problem(rule, severity, contract.locate(range), message, hint, List.of()));
  }
}
