package dev.meshwright.usecases.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.samplesettings.MessageNames;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Refactors the schemas of one workspace.
public final class RefactorInWorkspace implements RefactorSchema {

  private final SchemaLanguages languages;
  private final SchemaDetector kinds;
  private final CompareSchemas compare;
  private final Function<String, List<SampleTable>> tables;
  private final ProveOnSamples proof;

  /// @param tables that a transformation may name, by its path
  public RefactorInWorkspace(
      SchemaLanguages languages,
      SchemaDetector kinds,
      CompareSchemas compare,
      Function<String, List<SampleTable>> tables,
      ProveOnSamples proof) {
    this.languages = languages;
    this.kinds = kinds;
    this.compare = compare;
    this.tables = tables;
    this.proof = proof;
  }

  @Override
  public Result<List<String>> declaration(String path, List<String> names, FileSource files) {
    return in(files)
        .schema(path)
        .flatMap(schema -> DeclarationNames.in(path, schema.structure().root(), names))
        .map(StructureNode::path);
  }

  @Override
  public List<String> counterparts(
      String path, Refactoring refactoring, FileSource files, Progress progress) {
    return new Counterparts(languages, kinds).of(path, refactoring, files, progress);
  }

  @Override
  public Result<RefactoringPreview> preview(
      String path,
      Refactoring refactoring,
      List<String> also,
      FileSource files,
      Baseline baseline,
      Progress progress) {
    EditedTexts texts = new EditedTexts(files);
    List<Problem> notes = new ArrayList<>();
    Optional<Problem> refused = apply(path, refactoring, texts, notes, progress);
    for (String other : also) {
      if (refused.isEmpty()) {
        refused = applyAlso(path, refactoring, other, files, texts, notes, progress);
      }
    }
    if (refused.isPresent()) {
      return Result.failed(refused.get());
    }
    List<ChangedText> changed = texts.changed();
    return changed.isEmpty()
        ? Result.failed(nothing(path))
        : Result.ok(
            new RefactoringPreview(
                path,
                refactoring,
                changed,
                verdicts(changed, files, texts.files(), baseline, progress),
                notes.stream().distinct().toList()));
  }

  /// Makes the same refactoring in another file that speaks of the entity.
  ///
  /// @return why it is refused
  private Optional<Problem> applyAlso(
      String path,
      Refactoring refactoring,
      String other,
      FileSource before,
      EditedTexts texts,
      List<Problem> notes,
      Progress progress) {
    Counterparts others = new Counterparts(languages, kinds);
    Optional<List<FileEdit>> promised = others.promised(path, refactoring, other, texts.files());
    if (promised.isPresent()) {
      texts.apply(promised.get());
      return Optional.empty();
    }
    return switch (others.translated(path, refactoring, other, before, texts.files())) {
      case Result.Failed<Refactoring> failed -> Optional.of(failed.problem());
      case Result.Ok<Refactoring>(Refactoring same, List<Problem> more) -> {
        notes.addAll(more);
        yield apply(other, same, texts, notes, progress);
      }
    };
  }

  private static Problem nothing(String path) {
    return Problem.error(
        "refactoring-nothing",
        Location.startOf(path),
        "There is nothing to change: it is like that already.",
        "");
  }

  /// @return why it is refused
  private Optional<Problem> apply(
      String path,
      Refactoring refactoring,
      EditedTexts texts,
      List<Problem> notes,
      Progress progress) {
    FileSource before = texts.files();
    return switch (refactored(path, refactoring, before, progress)) {
      case Result.Failed<Refactored> failed -> Optional.of(failed.problem());
      case Result.Ok<Refactored>(Refactored done, List<Problem> told) -> {
        notes.addAll(told);
        texts.apply(done);
        for (NameChange change : done.renamed()) {
          new FollowingNames(kinds, tables, texts, notes)
              .follow(
                  change,
                  in(before).records(change.file()),
                  in(texts.files()).records(change.file()),
                  progress);
        }
        if (refactoring instanceof Refactoring.MoveType(_, String file)) {
          settingsOfMoved(path, file, before, texts);
        }
        yield Optional.empty();
      }
    };
  }

  /// Samples are decoded by the file that has their message now.
  private void settingsOfMoved(String path, String file, FileSource before, EditedTexts texts) {
    Set<String> gone = new HashSet<>(in(before).declared(path));
    gone.removeAll(in(texts.files()).declared(path));
    gone.retainAll(in(texts.files()).declared(file));
    for (String message : gone) {
      texts.apply(
          MessageNames.moved(texts.files(), path, message, file).stream()
              .map(edit -> new FileEdit(SampleSettings.FILE, edit))
              .toList());
    }
  }

  private Result<Refactored> refactored(
      String path, Refactoring refactoring, FileSource files, Progress progress) {
    SchemasOfState schemas = in(files);
    return schemas
        .refactorer(path)
        .flatMap(refactorer ->
            refactorer.refactor(
                refactoring,
                schemas.formatOf(path).map(schemas::in).orElse(List.of()),
                files,
                progress));
  }

  private SchemasOfState in(FileSource files) {
    return new SchemasOfState(languages, kinds, files);
  }

  private List<VerdictChange> verdicts(
      List<ChangedText> changed,
      FileSource before,
      FileSource after,
      Baseline baseline,
      Progress progress) {
    CompatibilityPolicy policy = PolicyReader.read(before);
    List<VerdictChange> verdicts = new ArrayList<>();
    for (ChangedText text : changed) {
      progress.checkCancelled();
      if (kinds.formatOf(text.path(), after).isPresent()) {
        verdicts.add(
            new VerdictChange(
                text.path(),
                policy.modeOf(text.path()),
                text.before()
                    .map(was -> compare.compare(text.path(), was, before, baseline, progress)),
                compare.compare(text.path(), text.after(), after, baseline, progress)));
      }
    }
    return verdicts;
  }

  @Override
  public List<SampleProof> prove(RefactoringPreview preview, FileSource files, Progress progress) {
    return proof.of(preview, files, progress);
  }
}
