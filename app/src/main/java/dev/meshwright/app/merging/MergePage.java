package dev.meshwright.app.merging;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.tabs.DocumentPage;
import dev.meshwright.app.tabs.PageDocument;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.usecases.files.NameParts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Both sides of a file in conflict, and between them the result that is being made of them: the
/// open file itself.
final class MergePage implements DocumentPage {

  static final String KIND = "merge";

  private final PageDocument file;
  private final String title;
  private final SolvingModel model;
  private final MergingViewModel merging;
  private final Jobs jobs;

  MergePage(
      PageDocument file, String title, SolvingModel model, MergingViewModel merging, Jobs jobs) {
    this.merging = merging;
    this.file = file;
    this.title = title;
    this.model = model;
    this.jobs = jobs;
  }

  static TabId tab(String path) {
    return new TabId(KIND, path);
  }

  SolvingModel model() {
    return model;
  }

  /// Marks the file as resolved.
  void resolved() {
    merging.resolved(model.path());
  }

  /// Whether the file is in conflict still; it is not once it is resolved, or all of it ended.
  ObservableValue<Boolean> inConflict() {
    return merging.stateProperty().map(state -> merging.isInConflict(model.path()));
  }

  @Override
  public PageDocument file() {
    return file;
  }

  @Override
  public TabId id() {
    return tab(file.path());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String description() {
    return title + ": " + NameParts.of(file.path()).folder();
  }

  @Override
  public Icon icon() {
    return Icon.MERGE;
  }

  @Override
  public ObservableValue<Boolean> unsaved() {
    return file.unsaved();
  }

  @Override
  public boolean tall() {
    return true;
  }

  /// Once it is solved there is nothing to make it of.
  @Override
  public boolean lasting() {
    return false;
  }

  @Override
  public void seen(boolean is) {
    DocumentPage.super.seen(is);
    if (is) {
      model.read();
    }
  }

  @Override
  public PageView view() {
    return new PlainPageView(new MergePageView(this, jobs));
  }

  @Override
  public void dispose() {
    DocumentPage.super.dispose();
    model.dispose();
  }

  ObservableValue<Optional<Document>> value() {
    return file.value();
  }
}
