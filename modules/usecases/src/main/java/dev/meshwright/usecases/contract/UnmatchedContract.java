package dev.meshwright.usecases.contract;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says of an object of a contract that it was held against no schema, because not exactly one has
/// its name.
final class UnmatchedContract {

  private static final int NAMED = 3;

  private UnmatchedContract() {}

  /// Empty for an object without a name, of which its own problem says so.
  ///
  /// @param found the schemas of its name, none or several
  static Optional<Problem> problem(
      TreeDocument contract, SchemaObject object, List<RecordType> found) {
    return object
        .physicalName()
        .or(object::name)
        .map(name -> found.isEmpty() ? none(contract, name) : several(contract, name, found));
  }

  private static Problem none(TreeDocument contract, Located name) {
    return new Problem(
        "contract-schema-missing",
        Severity.INFO,
        contract.locate(name.range()),
        "No schema in the contract's folder or below is named like "
            + name.value()
            + ", so what the contract promises of it was compared with nothing.",
        "Give the schema's record, message or title this name, or give its name as physicalName.",
        List.of());
  }

  private static Problem several(TreeDocument contract, Located name, List<RecordType> found) {
    String files =
        found.stream().map(RecordType::file).limit(NAMED).collect(Collectors.joining(", "));
    String more = found.size() > NAMED ? " and " + (found.size() - NAMED) + " more" : "";
    return Problem.warning(
        "contract-schema-ambiguous",
        contract.locate(name.range()),
        found.size()
            + " schemas are named like "
            + name.value()
            + " ("
            + files
            + more
            + "), so what the contract promises of it was compared with none of them.",
        "Move the contract next to the schema it means, or give a physicalName that only one has.");
  }
}
