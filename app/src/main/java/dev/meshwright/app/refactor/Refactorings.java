package dev.meshwright.app.refactor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.structure.ChosenDeclarations;
import dev.meshwright.app.structure.FieldEditing;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.refactor.RefactorSchema;
import dev.meshwright.usecases.refactor.RefactoringPreview;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Begins refactorings, one at a time.
public final class Refactorings {

  private final Screen screen = new RefactorWindows();
  private final RefactorSchema refactor;
  private final RefactorInputs inputs;
  private final ApplyRefactoring changes;
  private final WorkspaceModel workspace;
  private final Jobs jobs;
  private final Supplier<Debounce> pauses;
  private final Consumer<String> showRows;

  /// Where refactorings are thought about.
  interface Screen {

    /// Asks which of some commands is meant.
    void choose(List<Command> commands);

    /// @param types tells the types that can be chosen
    /// @param showRows shows rows of samples once the refactoring is carried out
    void show(
        RefactorViewModel model,
        Consumer<Consumer<List<TypeChoice>>> types,
        Runnable showRows,
        Jobs jobs);
  }

  /// @param pauses the pause in typing after which a preview is made
  /// @param showRows shows the rows of samples as the schema with a path reads them
  public Refactorings(
      RefactorSchema refactor,
      RefactorInputs inputs,
      ApplyRefactoring changes,
      WorkspaceModel workspace,
      Jobs jobs,
      Supplier<Debounce> pauses,
      Consumer<String> showRows) {
    this.refactor = refactor;
    this.inputs = inputs;
    this.changes = changes;
    this.workspace = workspace;
    this.jobs = jobs;
    this.pauses = pauses;
    this.showRows = showRows;
  }

  /// Asks which of some commands is meant.
  void choose(List<Command> commands) {
    screen.choose(commands);
  }

  /// Thinks about declarations of a schema.
  void open(RefactorAction action, StructureViewModel structure, ChosenDeclarations chosen) {
    RefactorTarget target = target(structure, chosen);
    List<String> declaration = target.chosen().first().path();
    screen.show(
        new RefactorViewModel(
            action,
            target,
            refactor,
            inputs,
            (preview, ended) -> apply(structure, preview, ended),
            jobs,
            pauses.get()),
        then -> structure.editing().types(declaration, then),
        () -> showRows.accept(target.path()),
        jobs);
  }

  private void apply(
      StructureViewModel structure,
      RefactoringPreview preview,
      Consumer<ApplyRefactoring.Ended> then) {
    structure.targets().selectWhatIsNew();
    changes.apply(
        preview,
        ended -> {
          if (!(ended instanceof ApplyRefactoring.Ended.Done)) {
            structure.targets().selectNothingNew();
          }
          then.accept(ended);
        });
  }

  private RefactorTarget target(StructureViewModel structure, ChosenDeclarations chosen) {
    FieldEditing editing = structure.editing();
    return new RefactorTarget(
        chosen,
        structure.targets().namespace(),
        structure.targets().newerVersions(),
        workspace.openedProperty().get().files().stream()
            .filter(file -> file.kind() == chosen.kind())
            .map(WorkspaceFile::path)
            .filter(path -> !path.equals(chosen.path()))
            .sorted()
            .toList(),
        editing.newType(chosen.first().path()));
  }

  boolean canUndo() {
    return changes.canUndo();
  }

  void undo() {
    changes.undo();
  }
}
