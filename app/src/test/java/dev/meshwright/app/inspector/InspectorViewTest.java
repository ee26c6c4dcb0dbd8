package dev.meshwright.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@UiTest
class InspectorViewTest {

  private static final String PROTO_PATH = "shipments/schema/shipment.proto";

  private static TestWorkspace session(Ui ui) {
    return ui.compute(() -> {
      Sessions sessions = new Sessions();
      sessions.files.put(
          PROTO_PATH,
          """
          syntax = "proto3";
          // A parcel.
          message Shipment {
            string id = 1; // unique
          }
          """);
      return sessions.session();
    });
  }

  private static Specimen specimen(TestWorkspace session) {
    InspectorView view = new InspectorView(session.editors(), session::showHistory);
    return new Specimen(view.root(), view::dispose);
  }

  private static void select(TestWorkspace session, String name) {
    session.documents().show(PROTO_PATH);
    EditorModel model = session.editors().activeProperty().get().orElseThrow();
    int at = model.document().text().indexOf(name);
    model.document().selectionProperty().set(TextRange.at(at));
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = session(ui);
    ui.run(() -> select(session, "id ="));
    new ViewCheck(ui, Looks.product(), 280, 460).passes("inspector", () -> specimen(session));
    ui.run(() -> session.documents().show(Samples.SQL_PATH));
    new ViewCheck(ui, Looks.product(), 280, 460).passes("inspector-none", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = session(ui);
    ui.run(() -> select(session, "id ="));
    new ViewCheck(ui, Looks.product(), 280, 460).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void the_history_of_the_selected_field_is_one_click_away(Ui ui) {
    TestWorkspace session = session(ui);
    ui.run(() -> select(session, "id ="));
    ui.show(280, 460, () -> specimen(session).root());
    ui.robot().clickOn("#inspector-history");
    assertEquals(Optional.of(PROTO_PATH), ui.compute(() -> session.history().pathProperty().get()));
    assertEquals("Shipment.id", ui.compute(() -> session.history().fieldProperty().get()));
  }
}
