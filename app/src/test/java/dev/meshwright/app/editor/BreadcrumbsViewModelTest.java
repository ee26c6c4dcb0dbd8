package dev.meshwright.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.outline.OutlineEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreadcrumbsViewModelTest {

  private static final String TEXT =
      """
      {"type": "record", "name": "Order", "namespace": "shop", "fields": [
        {"name": "id", "type": "string"},
        {"name": "place", "type": {"type": "record", "name": "Place", "fields": [
          {"name": "city", "type": "string"}
        ]}}
      ]}
      """;

  private final Sessions sessions = new Sessions();

  private EditorModel opened(String path, String text) {
    sessions.files.put(path, text);
    TestWorkspace session = sessions.session();
    session.documents().show(path);
    return session.editors().activeProperty().get().orElseThrow();
  }

  private BreadcrumbsViewModel model(EditorModel editor) {
    return new BreadcrumbsViewModel(editor.analysis(), new SameThreadJobs());
  }

  private static List<String> names(BreadcrumbsViewModel model) {
    return model.pathProperty().get().stream().map(OutlineEntry::name).toList();
  }

  @Test
  void the_path_follows_the_caret() {
    EditorModel editor = opened(Samples.ORDER_PATH, TEXT);
    BreadcrumbsViewModel model = model(editor);
    Document document = editor.document();
    assertTrue(model.outlinedProperty().get());
    document.selectionProperty().set(TextRange.at(TEXT.indexOf("city")));
    assertEquals(List.of("shop", "Order", "place", "city"), names(model));
    document.selectionProperty().set(TextRange.at(TEXT.indexOf("\"id\"")));
    assertEquals(List.of("shop", "Order", "id"), names(model));
    document.selectionProperty().set(TextRange.at(TEXT.length()));
    assertEquals(List.of(), names(model));
  }

  @Test
  void a_name_leads_to_where_it_stands() {
    EditorModel editor = opened(Samples.ORDER_PATH, TEXT);
    BreadcrumbsViewModel model = model(editor);
    Document document = editor.document();
    document.selectionProperty().set(TextRange.at(TEXT.indexOf("city")));
    model.goTo(2);
    assertEquals("place", document.selectionProperty().get().of(TEXT).replace("\"", ""));
    assertEquals(List.of("shop", "Order", "place"), names(model));
  }

  @Test
  void an_edit_changes_the_names() {
    EditorModel editor = opened(Samples.ORDER_PATH, TEXT);
    BreadcrumbsViewModel model = model(editor);
    Document document = editor.document();
    int at = TEXT.indexOf("city");
    document.selectionProperty().set(TextRange.at(at));
    document.edit(List.of(TextEdit.replace(new TextRange(at, at + 4), "town")));
    assertEquals(List.of("shop", "Order", "place", "town"), names(model));
  }

  @Test
  void what_has_no_parts_has_no_path() {
    assertFalse(model(opened("notes.txt", "a")).outlinedProperty().get());
  }
}
