package dev.meshwright.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultPageTest {

  private final TestWorkspace workspace = new Sessions().session();
  private final PreviewPanel panel = workspace.panel(PreviewPanel.class);

  private TabPage front() {
    return workspace.tabs().frontProperty().get().orElseThrow();
  }

  @Test
  void a_result_stays_in_its_tab_while_the_query_goes_on_changing() {
    workspace.documents().show(Samples.SQL_PATH);
    panel.showResultInTab();
    assertEquals("daily.sql: result 1", front().title());
    PreviewViewModel kept = panel.modelInFront();
    assertEquals(Samples.SQL, kept.shownProperty().get().orElseThrow().text());
    workspace
        .documents()
        .find(Samples.SQL_PATH)
        .orElseThrow()
        .edit(List.of(TextEdit.insert(0, "-- x\n")));
    assertEquals(Samples.SQL, kept.shownProperty().get().orElseThrow().text());
    panel.showResultInTab();
    assertEquals("daily.sql: result 2", front().title());
    assertEquals(Samples.SQL, panel.modelInFront().shownProperty().get().orElseThrow().text());
  }

  @Test
  void it_ends_with_its_tab_and_is_not_there_after_the_next_start() {
    workspace.documents().show(Samples.SQL_PATH);
    panel.showResultInTab();
    PreviewViewModel kept = panel.modelInFront();
    assertEquals(false, workspace.tabs().written().contains("result"));
    workspace.tabs().close(front().id());
    assertEquals(true, kept.shownProperty().get().isEmpty());
  }
}
