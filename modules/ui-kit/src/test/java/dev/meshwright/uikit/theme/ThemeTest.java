package dev.meshwright.uikit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@UiTest
class ThemeTest {

  @Test
  void it_follows_the_system_until_a_scheme_is_wanted() {
    SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    List<String> worn = new ArrayList<>();
    Theme theme = new Theme(system, List.of(), ThemeMode.SYSTEM, Zoom.NORMAL, worn::add);
    assertEquals(Scheme.LIGHT, theme.scheme());
    system.set(ColorScheme.DARK);
    assertEquals(Scheme.DARK, theme.scheme());
    theme.modeProperty().set(ThemeMode.LIGHT);
    assertEquals(Scheme.LIGHT, theme.scheme());
    assertNotEquals(worn.get(worn.size() - 2), worn.getLast());
    theme.dispose();
    int before = worn.size();
    system.set(ColorScheme.LIGHT);
    assertEquals(before, worn.size());
  }

  @Test
  void windows_and_popups_take_the_scheme_and_the_type_size_live(Ui ui) {
    Theme theme = ui.compute(() -> Theme.ofApplication(List.of(), ThemeMode.SYSTEM, Zoom.NORMAL));
    Label label = ui.compute(() -> new Label("text"));
    Tooltip tooltip = ui.compute(() -> new Tooltip("tip"));
    Stage stage = ui.show(200, 100, () -> new StackPane(label));
    ui.run(() -> {
      theme.modeProperty().set(ThemeMode.DARK);
      theme.zoomProperty().set(new Zoom(200));
    });
    ui.settle();
    ui.run(() -> tooltip.show(label, 60, 60));
    ui.settle();
    assertEquals(26, label.getFont().getSize());
    assertTrue(((Color) label.getTextFill()).getBrightness() > 0.8, label.getTextFill() + "");
    assertEquals(26, ((Label) tooltip.getSkin().getNode()).getFont().getSize());
    ui.run(() -> theme.modeProperty().set(ThemeMode.LIGHT));
    ui.settle();
    assertTrue(((Color) label.getTextFill()).getBrightness() < 0.3, label.getTextFill() + "");
    ui.run(theme::dispose);
    ui.run(stage::hide);
  }

  @Test
  void a_zoom_stays_between_80_and_200_percent() {
    assertEquals(200, new Zoom(210).percent());
    assertEquals(80, new Zoom(70).percent());
    assertEquals(110, new Zoom(110).percent());
  }
}
