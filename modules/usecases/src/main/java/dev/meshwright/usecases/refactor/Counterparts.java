package dev.meshwright.usecases.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.contract.ContractNames;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The same entity in schemas of other languages: a record of the same name, whatever the language
/// does to names. A change of one of its fields, or a new one, can be made there too; a new one in
/// the contract as well, where a name follows by itself.
final class Counterparts {

  private final SchemaLanguages languages;
  private final SchemaDetector kinds;

  Counterparts(SchemaLanguages languages, SchemaDetector kinds) {
    this.languages = languages;
    this.kinds = kinds;
  }

  /// Paths of schemas in other languages in which a refactoring can be made too.
  List<String> of(String path, Refactoring refactoring, FileSource files, Progress progress) {
    Optional<SchemaFormat> format = kinds.formatOf(path, files);
    Optional<FieldPlace> place =
        parsed(path, files).flatMap(schema -> FieldPlace.of(schema, refactoring));
    List<String> found = new ArrayList<>();
    if (place.isPresent()) {
      for (String other : files.paths()) {
        progress.checkCancelled();
        Optional<SchemaFormat> its = kinds.formatOf(other, files);
        if (its.isPresent() && !its.equals(format) && has(other, place.get(), files)) {
          found.add(other);
        }
      }
      if (place.get().isNew()) {
        contracts(path, place.get(), files).forEach(found::add);
      }
    }
    return found;
  }

  private Stream<String> contracts(String path, FieldPlace place, FileSource files) {
    List<RecordType> records =
        parsed(path, files).map(schema -> schema.structure().records()).orElse(List.of());
    return records.stream()
        .filter(place::isOf)
        .flatMap(record ->
            new ContractsAround(kinds)
                .of(path, files).stream()
                    .filter(contract -> ContractNames.isAbout(contract, record)))
        .map(contract -> contract.tree().file())
        .distinct();
  }

  /// Promises the new field of a schema in a contract.
  ///
  /// @param files with the field in the schema at `path`
  /// @return empty when the other file is no contract
  Optional<List<FileEdit>> promised(
      String path, Refactoring refactoring, String other, FileSource files) {
    Optional<ContractDocument> contract =
        new ContractsAround(kinds)
            .of(path, files).stream()
                .filter(found -> found.tree().file().equals(other))
                .findFirst();
    return contract.map(found ->
        parsed(path, files).stream()
            .flatMap(schema ->
                FieldPlace.of(schema, refactoring).stream()
                    .flatMap(place ->
                        schema.structure().records().stream()
                            .filter(place::isOf)
                            .flatMap(record ->
                                record.fields().stream()
                                    .filter(field -> field.name().equals(place.field()))
                                    .flatMap(field ->
                                        ContractNames.added(found, record, field).stream()))))
            .map(edit -> new FileEdit(other, edit))
            .toList());
  }

  private boolean has(String path, FieldPlace place, FileSource files) {
    return parsed(path, files)
        .flatMap(schema -> place.record(schema))
        .filter(record -> place.isNew() != place.field(record).isPresent())
        .isPresent();
  }

  /// A refactoring as it is asked of a schema in another language.
  ///
  /// @param before the state that the refactoring is asked for
  /// @param after that with the refactoring made in the schema at `path`
  Result<Refactoring> translated(
      String path, Refactoring refactoring, String other, FileSource before, FileSource after) {
    Optional<ParsedSchema> source = parsed(path, after);
    Optional<ParsedSchema> target = parsed(other, after);
    Optional<FieldPlace> place =
        parsed(path, before).flatMap(schema -> FieldPlace.of(schema, refactoring));
    Optional<StructureNode> record =
        target.flatMap(schema -> place.flatMap(found -> found.record(schema)));
    if (place.isEmpty() || record.isEmpty()) {
      return Result.failed(none(other));
    }
    if (refactoring instanceof Refactoring.AddField(_, String name, _)) {
      return place
          .get()
          .type(source.get(), name)
          .flatMap(type -> TypeInLanguage.of(type, target.get().format()))
          .map(type ->
              Result.<Refactoring>ok(
                  new Refactoring.AddField(
                      record.get().path(), FieldSpelling.of(record.get()).spell(name), type)))
          .orElseGet(() -> Result.failed(noType(other, name, target.get().format())));
    }
    return place
        .get()
        .field(record.get())
        .map(field ->
            Result.ok(FieldPlace.moved(refactoring, field, FieldSpelling.of(record.get()))))
        .orElseGet(() -> Result.failed(none(other)));
  }

  private static Problem none(String path) {
    return Problem.error(
        "refactoring-no-counterpart",
        Location.startOf(path),
        path + " has no such field.",
        "Leave it out.");
  }

  private static Problem noType(String path, String name, SchemaFormat format) {
    return Problem.error(
        "refactoring-no-counterpart",
        Location.startOf(path),
        "The type of " + name + " has no single counterpart in " + format.title() + ".",
        "Leave " + path + " out, and add the field there by hand.");
  }

  private Optional<ParsedSchema> parsed(String path, FileSource files) {
    return new SchemasOfState(languages, kinds, files).parsed(path);
  }
}
