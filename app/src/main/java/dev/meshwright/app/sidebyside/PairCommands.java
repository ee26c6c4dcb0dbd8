package dev.meshwright.app.sidebyside;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.ScopedJobs;
import dev.meshwright.model.FileSource;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Holds two schemas against each other, each pair in a tab of its own.
public final class PairCommands {

  private final Texts texts = Texts.of(PairCommands.class);
  private final Function<Map<String, String>, FileSource> files;
  private final WorkspaceModel workspace;
  private final OpenDocuments documents;
  private final OpenTabs tabs;
  private final Jobs jobs;
  private int number;

  /// @param files the files of the workspace with unsaved texts in place of those on disk
  public PairCommands(
      Function<Map<String, String>, FileSource> files,
      WorkspaceModel workspace,
      OpenDocuments documents,
      OpenTabs tabs,
      Jobs jobs) {
    this.files = files;
    this.workspace = workspace;
    this.documents = documents;
    this.tabs = tabs;
    this.jobs = jobs;
  }

  public List<Command> all() {
    return List.of(
        Command.of(
            "schema-compare",
            texts.get("command.compare"),
            "",
            () -> open(front(), Optional.empty())));
  }

  /// Two schemas by their paths.
  public void compare(String left, String right) {
    open(Optional.of(left), Optional.of(right));
  }

  private Optional<String> front() {
    return documents
        .activeProperty()
        .get()
        .filter(document -> document.kind().schemaFormat().isPresent())
        .map(Document::path);
  }

  private void open(Optional<String> left, Optional<String> right) {
    number++;
    PairViewModel model =
        new PairViewModel(
            new ScopedJobs(jobs, "side-by-side-" + number),
            this::schemas,
            files,
            documents::unsavedTexts,
            left,
            right,
            texts.get("job"));
    tabs.open(
        new PairPage(
            number,
            texts.get("page.title"),
            model,
            place -> documents.goTo(place.file(), place.range())));
  }

  private List<String> schemas() {
    return workspace.openedProperty().get().files().stream()
        .filter(file -> file.kind().schemaFormat().isPresent())
        .map(file -> file.path())
        .sorted()
        .toList();
  }
}
