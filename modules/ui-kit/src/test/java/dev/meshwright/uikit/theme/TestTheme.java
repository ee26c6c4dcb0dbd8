package dev.meshwright.uikit.theme;

import dev.meshwright.uitesting.Look;
import java.util.List;
import javafx.application.Application;

/// The product's theme for the view checks.
public final class TestTheme {

  private TestTheme() {}

  public static Look look() {
    return (dark, zoom) ->
        Application.setUserAgentStylesheet(
            ThemeSheet.address(dark ? Scheme.DARK : Scheme.LIGHT, new Zoom(zoom), List.of()));
  }
}
