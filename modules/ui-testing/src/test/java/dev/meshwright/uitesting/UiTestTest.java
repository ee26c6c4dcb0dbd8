package dev.meshwright.uitesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

@UiTest
class UiTestTest {

  private static final Look PLAIN = (dark, zoom) -> {};

  @Test
  void a_robot_clicks_and_types_without_a_display(Ui ui) {
    List<String> seen = new ArrayList<>();
    ui.show(
        300,
        100,
        () -> {
          TextField field = new TextField();
          field.setId("field");
          Button button = new Button("Press");
          button.setId("press");
          button.setOnAction(event -> seen.add(field.getText()));
          return new HBox(field, button);
        });
    ui.robot().clickOn("#field").write("hello").clickOn("#press");
    assertEquals(List.of("hello"), seen);
  }

  @Test
  void a_cut_button_fails_the_check(Ui ui) {
    ViewCheck check = new ViewCheck(ui, PLAIN, 300, 100);
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                check.passes(
                    "cut",
                    () -> {
                      Button button = new Button("A text that is far too long for its place");
                      button.setId("long");
                      button.setMaxWidth(60);
                      return Specimen.of(new HBox(button));
                    }));
    assertTrue(error.getMessage().contains("cut: \"A text"), error.getMessage());
  }

  @Test
  void a_view_that_stays_subscribed_fails_the_check(Ui ui) {
    SimpleStringProperty outlives = new SimpleStringProperty();
    ViewCheck check = new ViewCheck(ui, PLAIN, 300, 100);
    assertThrows(
        AssertionError.class,
        () ->
            check.diesWhenDisposed(() -> {
              HBox box = new HBox();
              outlives.addListener((o, was, is) -> box.setId(is));
              return Specimen.of(box);
            }));
    check.diesWhenDisposed(() -> Specimen.of(new HBox()));
  }

  @Test
  void an_exception_nobody_catches_fails_the_test(Ui ui) {
    ui.run(() ->
        Platform.runLater(() -> {
          throw new IllegalStateException("nobody catches me");
        }));
    assertThrows(AssertionError.class, ui::close);
  }
}
