package dev.meshwright.contract;

import dev.meshwright.model.contract.DataContract;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.tree.BooleanNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads contracts of ODCS 2.2, which speak of tables and columns, as those of 3 are read. Their
/// quality rules name templates of other tools, so that there is nothing here to run.
final class EarlierContracts {

  private EarlierContracts() {}

  static DataContract contract(LenientObject fields) {
    return new DataContract(
        fields.text("apiVersion"),
        fields.text("uuid"),
        fields.text("datasetName"),
        fields.text("version"),
        fields.text("status"),
        fields.text("datasetDomain"),
        fields.text("quantumName"),
        Contracts.description(fields),
        fields.texts("tags"),
        fields.objects("dataset").stream().map(EarlierContracts::table).toList(),
        Contracts.slaProperties(fields),
        List.of(),
        Optional.empty(),
        Contracts.members(fields, "stakeholders"));
  }

  private static SchemaObject table(LenientObject fields) {
    return new SchemaObject(
        fields.range(),
        fields.text("table"),
        fields.text("physicalName"),
        Optional.empty(),
        fields.text("description"),
        fields.texts("tags"),
        fields.objects("columns").stream().map(EarlierContracts::column).toList(),
        List.of());
  }

  private static SchemaProperty column(LenientObject fields) {
    boolean nullable =
        fields
            .value("isNullable")
            .filter(it -> it instanceof BooleanNode truth && !truth.value())
            .isEmpty();
    return new SchemaProperty(
        fields.range(),
        fields.text("column"),
        Optional.empty(),
        fields.text("logicalType").flatMap(EarlierContracts::type),
        fields.text("physicalType"),
        !nullable,
        fields.flag("isUnique"),
        fields.flag("isPrimaryKey"),
        fields.integer("primaryKeyPosition"),
        fields.text("classification"),
        fields.flag("criticalDataElementStatus"),
        fields.text("description"),
        fields.texts("tags"),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /// The types of 2.2 are free words.
  private static Optional<LogicalType> type(Located written) {
    return LogicalType.of(written.value().toLowerCase(Locale.ROOT));
  }
}
