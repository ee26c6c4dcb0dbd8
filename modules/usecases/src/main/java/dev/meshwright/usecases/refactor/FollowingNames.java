package dev.meshwright.usecases.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.usecases.contract.ContractNames;
import dev.meshwright.usecases.samplesettings.MessageNames;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.function.Function;

/// Lets what is no schema follow when names of a schema change: contracts, transformations, their
/// tests, settings.
final class FollowingNames {

  private final SchemaDetector kinds;
  private final Function<String, List<SampleTable>> tables;
  private final EditedTexts texts;
  private final List<Problem> notes;

  /// @param tables that a transformation may name, by its path
  FollowingNames(
      SchemaDetector kinds,
      Function<String, List<SampleTable>> tables,
      EditedTexts texts,
      List<Problem> notes) {
    this.kinds = kinds;
    this.tables = tables;
    this.texts = texts;
    this.notes = notes;
  }

  /// @param before the records of the schema as it was
  /// @param after those as they are
  void follow(
      NameChange change, List<RecordType> before, List<RecordType> after, Progress progress) {
    switch (change.of()) {
      case FIELD -> {
        for (RenamedField field : RenamedField.of(change, before, after)) {
          progress.checkCancelled();
          contracts(
              change.file(),
              contract ->
                  ContractNames.field(
                      contract, field.row(), field.within(), field.from(), field.to()));
          if (field.isColumn()) {
            contracts(
                change.file(), contract -> new ContractQueries(contract, field, notes).edits());
            new FollowingQueries(tables, texts, notes).follow(field);
          }
        }
      }
      case TYPE -> {
        contracts(
            change.file(), contract -> ContractNames.type(contract, change.from(), change.to()));
        settings(change);
      }
      case NAMESPACE -> settings(change);
      case ENUM_VALUE -> LeftLiterals.notes(change, texts.files()).forEach(notes::add);
    }
  }

  /// Messages are named in the settings of samples.
  private void settings(NameChange change) {
    apply(
        SampleSettings.FILE,
        MessageNames.renamed(texts.files(), change.file(), change.from(), change.to()));
  }

  private void contracts(String schema, Function<ContractDocument, List<TextEdit>> edits) {
    new ContractsAround(kinds)
        .of(schema, texts.files())
        .forEach(contract -> apply(contract.tree().file(), edits.apply(contract)));
  }

  private void apply(String path, List<TextEdit> edits) {
    texts.apply(edits.stream().map(edit -> new FileEdit(path, edit)).toList());
  }
}
