package dev.meshwright.uikit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Composes the one style sheet of a look: base theme, tokens, kit, features, type size.
///
/// One sheet for the whole application also reaches popups and dialogs, which no scene's own list
/// of sheets does.
final class ThemeSheet {

  private static final List<String> KIT =
      List.of("base.css", "controls.css", "editor.css", "grid.css", "graph.css");

  private ThemeSheet() {}

  /// The sheet as an address that JavaFX reads without touching a disk.
  static String address(Scheme scheme, Zoom zoom, List<String> featureSheets) {
    String css = text(scheme, zoom, featureSheets);
    return "data:text/css;charset=utf-8;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  static String text(Scheme scheme, Zoom zoom, List<String> featureSheets) {
    List<String> sheets = new ArrayList<>();
    sheets.add(
        scheme.isDark()
            ? resource(PrimerDark.class, "primer-dark.css")
            : resource(PrimerLight.class, "primer-light.css"));
    sheets.add(resource(ThemeSheet.class, scheme.tokens()));
    KIT.forEach(sheet -> sheets.add(resource(ThemeSheet.class, sheet)));
    sheets.addAll(featureSheets);
    StringBuilder css = new StringBuilder();
    for (String sheet : sheets) {
      css.append("@import url(\"").append(sheet).append("\");\n");
    }
    return css.append(sizes(zoom.pixels())).toString();
  }

  /// Icons do not know `em`.
  private static String sizes(double pixels) {
    return String.format(
        Locale.ROOT,
        ".root { -fx-font-size: %.2fpx; }%n"
            + ".icon, .ikonli-font-icon { -fx-icon-size: %.2fpx; }%n"
            + ".icon.large, .icon.empty-state-icon { -fx-icon-size: %.2fpx; }%n",
        pixels,
        pixels * 1.1,
        pixels * 2.6);
  }

  private static String resource(Class<?> neighbor, String name) {
    URL url = neighbor.getResource(name);
    return Objects.requireNonNull(url, () -> "not packaged: " + name).toExternalForm();
  }
}
