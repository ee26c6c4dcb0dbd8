package dev.meshwright.app.diagram;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Goes from a diagram to the files behind it, and has them changed.
final class DiagramEditing {

  static final String RENAME = "refactor-rename";
  static final String ADD_FIELD = "refactor-add";

  private final OpenDocuments documents;
  private final OpenTabs tabs;
  private final BiConsumer<Document, String> refactor;

  /// @param refactor runs a command on what is selected of an open schema, once that has been read
  DiagramEditing(OpenDocuments documents, OpenTabs tabs, BiConsumer<Document, String> refactor) {
    this.documents = documents;
    this.tabs = tabs;
    this.refactor = refactor;
  }

  /// Moves the keyboard to where a part is written.
  void open(DiagramSelection.WrittenAt place) {
    documents.show(
        place.path(),
        document -> {
          document.reveal(place.within(document.text()));
          tabs.focus();
        });
  }

  /// Shows the file beside the diagram, which keeps the keyboard.
  void openBeside(DiagramPage page) {
    page.selection()
        .place()
        .ifPresent(place ->
            documents.openBehind(
                place.path(),
                document -> {
                  beside(page.id(), TabId.ofFile(place.path()));
                  page.selection().reveal(document);
                }));
  }

  private void beside(TabId diagram, TabId file) {
    TabLayout layout = tabs.layout();
    Optional<TabLayout.Group> here = group(layout, diagram);
    Optional<TabLayout.Group> there = group(layout, file);
    if (here.isEmpty() || there.isEmpty()) {
      return;
    }
    TabLayout next = layout;
    if (there.get().id() == here.get().id()) {
      List<TabLayout.Group> others =
          layout.groups().stream().filter(group -> group.id() != here.get().id()).toList();
      next =
          others.isEmpty()
              ? layout.split(here.get().id(), file, here.get().id(), true, true, false)
              : layout.moved(
                  here.get().id(), file, others.getFirst().id(), others.getFirst().tabs().size());
    } else {
      next = layout.shown(there.get().id(), file);
    }
    int group = group(next, diagram).map(TabLayout.Group::id).orElse(next.active());
    tabs.change(next.activated(group));
  }

  private static Optional<TabLayout.Group> group(TabLayout layout, TabId tab) {
    return layout.groups().stream().filter(group -> group.tabs().contains(tab)).findFirst();
  }

  /// Has what is selected renamed, or a field added to it: its file is opened behind the diagram.
  void refactor(DiagramSelection selection, String command) {
    selection
        .place()
        .ifPresent(place ->
            documents.openBehind(
                place.path(),
                document -> {
                  selection.reveal(document);
                  refactor.accept(document, command);
                }));
  }
}
