package dev.meshwright.app.refactor;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// Refactors what is selected of a schema as soon as its text has been read.
public final class RefactorSoon {

  private final Analysis analysis;
  private final StructureViewModel structure;
  private final String command;
  private final Refactorings refactorings;
  private final Notices notices;
  private final ChangeListener<Optional<AnalyzedDocument>> onRead = this::read;

  private RefactorSoon(
      Analysis analysis,
      StructureViewModel structure,
      String command,
      Refactorings refactorings,
      Notices notices) {
    this.analysis = analysis;
    this.structure = structure;
    this.command = command;
    this.refactorings = refactorings;
    this.notices = notices;
  }

  /// @param command the id of the command that is run; where it makes no sense, that is told
  public static void run(
      Analysis analysis,
      StructureViewModel structure,
      String command,
      Refactorings refactorings,
      Notices notices) {
    RefactorSoon soon = new RefactorSoon(analysis, structure, command, refactorings, notices);
    if (analysis.current().isPresent()) {
      soon.run();
    } else {
      analysis.latestProperty().addListener(soon.onRead);
    }
  }

  private void read(
      ObservableValue<? extends Optional<AnalyzedDocument>> property,
      Optional<AnalyzedDocument> was,
      Optional<AnalyzedDocument> is) {
    if (analysis.current().isPresent()) {
      analysis.latestProperty().removeListener(onRead);
      run();
    }
  }

  private void run() {
    RefactorCommands.ofSelected(structure, refactorings).stream()
        .filter(each -> each.id().equals(command))
        .findFirst()
        .ifPresentOrElse(
            Command::run,
            () ->
                notices.tell(
                    new Notice.Did(
                        Texts.of(RefactorSoon.class).get("command.none"), Optional.empty())));
  }
}
