package dev.meshwright.uikit.theme;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Dresses every window of the application, popups and dialogs included: the wanted or the system's
/// scheme, the type size, the kit's sheets and those of the features. Switches live.
public final class Theme {

  private final ObjectProperty<ThemeMode> mode = new SimpleObjectProperty<>(ThemeMode.SYSTEM);
  private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.NORMAL);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final ObservableValue<ColorScheme> system;
  private final List<String> featureSheets;
  private final Consumer<String> apply;
  private final Subscription subscription;

  /// @param system the scheme the system asks for
  /// @param featureSheets addresses of style sheets, applied after the kit's own
  /// @param apply takes the address of the one sheet that holds it all
  Theme(ObservableValue<ColorScheme> system, List<String> featureSheets, Consumer<String> apply) {
    this.system = system;
    this.featureSheets = List.copyOf(featureSheets);
    this.apply = apply;
    this.subscription =
        Subscription.combine(
            system.subscribe(scheme -> wear()),
            mode.subscribe(wanted -> wear()),
            zoom.subscribe(size -> wear()));
  }

  /// The theme of this application; call on the JavaFX thread.
  public static Theme ofApplication(List<String> featureSheets) {
    return new Theme(
        Platform.getPreferences().colorSchemeProperty(),
        featureSheets,
        Application::setUserAgentStylesheet);
  }

  public ObjectProperty<ThemeMode> modeProperty() {
    return mode;
  }

  public ObjectProperty<Zoom> zoomProperty() {
    return zoom;
  }

  /// Whether the dark scheme is worn now.
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /// Stops following the system.
  public void dispose() {
    subscription.unsubscribe();
  }

  private void wear() {
    dark.set(
        switch (mode.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> system.getValue() == ColorScheme.DARK;
        });
    apply.accept(ThemeSheet.address(dark.get(), zoom.get(), featureSheets));
  }
}
