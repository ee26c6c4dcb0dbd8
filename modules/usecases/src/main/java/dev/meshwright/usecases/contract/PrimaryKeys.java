package dev.meshwright.usecases.contract;

import dev.meshwright.contract.Contracts;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.workspace.index.KindDetector;
import java.util.List;
import java.util.Optional;

/// The primary keys that contracts promise.
public final class PrimaryKeys {

  private PrimaryKeys() {}

  /// @param columns in the order of the key
  /// @param location of the object in its contract
  public record Key(List<String> columns, Location location) {

    public Key {
      columns = List.copyOf(columns);
    }

    /// Says where the key comes from.
    public Problem note() {
      return new Problem(
          "compare-key",
          Severity.INFO,
          location,
          "Rows are matched by "
              + String.join(", ", columns)
              + ", the primary key that this contract promises.",
          "",
          List.of());
    }
  }

  /// The key of the table that a transformation or sample gives: that of the only object of its
  /// name, in the contracts of its folder and those around it first.
  ///
  /// @param path of the transformation or sample
  public static Optional<Key> of(FileSource files, String path) {
    KindDetector kinds = new KindDetector();
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    String name = NameMatching.singular(dot > 0 ? file.substring(0, dot) : file);
    List<Key> keys =
        files.paths().stream()
            .filter(KindDetector::isYaml)
            .flatMap(contract ->
                files
                    .text(contract)
                    .filter(text -> kinds.kind(contract, text) == FileKind.CONTRACT)
                    .map(text -> Contracts.parse(contract, text))
                    .stream())
            .flatMap(document ->
                document.contract().schema().stream()
                    .filter(object -> NameMatching.of(object).contains(name))
                    .flatMap(object -> key(document, object).stream()))
            .toList();
    String product = path.contains("/") ? path.substring(0, path.indexOf('/') + 1) : "";
    List<Key> own = keys.stream().filter(key -> key.location().file().startsWith(product)).toList();
    List<Key> chosen = own.isEmpty() ? keys : own;
    return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
  }

  private static Optional<Key> key(ContractDocument document, SchemaObject object) {
    List<String> columns =
        object.primaryKey().stream()
            .flatMap(property -> property.physicalName().or(property::name).stream())
            .map(Located::value)
            .toList();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new Key(columns, document.tree().locate(object.range())));
  }
}
