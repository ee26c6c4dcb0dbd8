package dev.meshwright.uikit.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts in any script are laid out at any width and size: a failure would be thrown by the layout.
@UiTest
class WrappingTest {

  private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
  private static final String ARABIC =
      "\u0648\u062B\u0627\u0626\u0642 \u0627\u0644\u0639\u0645\u064A\u0644 \u0645\u0639";
  private static final String HEBREW = "\u05E2\u05D1\u05E8\u05D9\u05EA";

  static Stream<String> wrapped() {
    return Stream.of(
        "plain words that go on for long enough to be broken",
        "\u9867\u5BA2\u30DE\u30B9\u30BF\u30FC \u9867\u5BA2\u30DE\u30B9\u30BF\u30FC \u9867\u5BA2",
        FAMILY + " one " + FAMILY + " two \uD83D\uDE00 three four five six",
        "\u0935\u0930\u094D\u0923 \u092E\u093E\u0932\u093E \u0935\u0930\u094D\u0923 \u092E\u093E",
        "e\u0301 a\u0308 \u0E20\u0E32\u0E29\u0E32\u0E44\u0E17\u0E22 and some more of them");
  }

  static Stream<String> kept() {
    return Stream.of(
        ARABIC + " " + ARABIC + " " + ARABIC,
        HEBREW + " " + HEBREW + " " + HEBREW + " " + HEBREW,
        "\u9867\u5BA2 \uD83D\uDE00 " + FAMILY + " " + ARABIC + " abc 123 " + HEBREW,
        ARABIC + " (abc) 123 " + ARABIC + " (abc) 123");
  }

  @ParameterizedTest
  @MethodSource("wrapped")
  void a_text_from_left_to_right_is_broken_into_lines(String text, Ui ui) {
    ui.run(() -> {
      assertTrue(heightAt(label(text), 60) > heightAt(label(text), 1_000), text);
    });
  }

  @ParameterizedTest
  @MethodSource("kept")
  void a_text_from_right_to_left_keeps_its_lines_and_never_breaks_the_layout(String text, Ui ui) {
    ui.run(() -> {
      layOut(label(text));
      assertEquals(heightAt(label(text), 1_000), heightAt(label(text), 60), text);
    });
  }

  @ParameterizedTest
  @MethodSource("kept")
  void a_text_area_shows_it_too(String text, Ui ui) {
    ui.run(() -> {
      TextArea area = new TextArea();
      Wrapping.of(area);
      layOut(area);
      area.setText(text);
      layOut(area);
      assertFalse(area.isWrapText());
      area.setText("plain words that go on for long enough to be broken " + FAMILY);
      layOut(area);
      assertTrue(area.isWrapText());
      area.appendText(text);
      layOut(area);
    });
  }

  private static Label label(String text) {
    Label label = new Label(text);
    Wrapping.of(label);
    return label;
  }

  private static double heightAt(Label label, double width) {
    StackPane pane = new StackPane(label);
    assertEquals(pane, new Scene(pane, width, 400).getRoot());
    pane.applyCss();
    return label.prefHeight(width);
  }

  private static void layOut(Control control) {
    StackPane pane = new StackPane(control);
    assertEquals(pane, new Scene(pane, 800, 400).getRoot());
    for (int size = 9; size < 30; size += 7) {
      control.setStyle("-fx-font-size: " + size + "px");
      for (int width = 60; width < 600; width += 31) {
        pane.resize(width, 200);
        pane.applyCss();
        pane.layout();
      }
    }
  }
}
