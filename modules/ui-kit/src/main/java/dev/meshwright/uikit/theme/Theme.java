package dev.meshwright.uikit.theme;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Dresses every window of the application, popups and dialogs included: the wanted or the system's
/// scheme, the type size, the kit's sheets and those of the features. Switches live.
public final class Theme {

  private final ObjectProperty<ThemeMode> mode;
  private final ObjectProperty<Zoom> zoom;
  private final ObservableValue<ColorScheme> system;
  private final List<String> featureSheets;
  private final Consumer<String> apply;
  private final Subscription subscription;

  /// @param system the scheme the system asks for
  /// @param featureSheets addresses of style sheets, applied after the kit's own
  /// @param apply takes the address of the one sheet that holds it all
  Theme(
      ObservableValue<ColorScheme> system,
      List<String> featureSheets,
      ThemeMode mode,
      Zoom zoom,
      Consumer<String> apply) {
    this.system = system;
    this.featureSheets = List.copyOf(featureSheets);
    this.mode = new SimpleObjectProperty<>(mode);
    this.zoom = new SimpleObjectProperty<>(zoom);
    this.apply = apply;
    this.subscription =
        Subscription.combine(
            system.subscribe(this::wear),
            this.mode.subscribe(this::wear),
            this.zoom.subscribe(this::wear));
    // Once, with everything known: each sheet is a big one to read.
    wear();
  }

  /// The theme of this application; call on the JavaFX thread.
  ///
  /// @param mode the scheme wanted at first
  /// @param zoom the type size at first
  public static Theme ofApplication(List<String> featureSheets, ThemeMode mode, Zoom zoom) {
    return new Theme(
        Platform.getPreferences().colorSchemeProperty(),
        featureSheets,
        mode,
        zoom,
        Application::setUserAgentStylesheet);
  }

  public ObjectProperty<ThemeMode> modeProperty() {
    return mode;
  }

  public ObjectProperty<Zoom> zoomProperty() {
    return zoom;
  }

  /// What is worn now.
  Scheme scheme() {
    return switch (mode.get()) {
      case LIGHT -> Scheme.LIGHT;
      case DARK -> Scheme.DARK;
      case HIGH_CONTRAST -> Scheme.HIGH_CONTRAST;
      case SYSTEM -> system.getValue() == ColorScheme.DARK ? Scheme.DARK : Scheme.LIGHT;
    };
  }

  /// Stops following the system.
  public void dispose() {
    subscription.unsubscribe();
  }

  private void wear() {
    apply.accept(ThemeSheet.address(scheme(), zoom.get(), featureSheets));
  }
}
