package dev.meshwright.uikit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContrastTest {

  private static final Pattern TOKEN = Pattern.compile("(-mw-[a-z-]+):\\s*(#[0-9a-f]{6})");

  private static final List<String> SURFACES =
      List.of("surface", "surface-raised", "surface-sunken", "surface-hover");

  @ParameterizedTest
  @EnumSource
  void text_stands_out_from_what_is_behind_it(Scheme scheme) throws IOException {
    Map<String, Color> tokens = tokens(scheme.tokens());
    assertEquals(List.of(), faults(tokens, scheme == Scheme.HIGH_CONTRAST ? 7 : 4.5));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_read_across_a_room_stands_out_by_7_to_1(Scheme scheme) throws IOException {
    Map<String, Color> tokens = tokens(scheme.tokens());
    List<String> faults = new ArrayList<>();
    for (String surface : List.of("surface", "surface-raised", "warning-surface")) {
      for (String text : List.of("text", "strong-danger", "strong-warning", "strong-success")) {
        check(tokens, text, surface, 7, faults);
      }
    }
    assertEquals(List.of(), faults);
  }

  private static List<String> faults(Map<String, Color> tokens, double least) {
    List<String> faults = new ArrayList<>();
    for (String surface : SURFACES) {
      for (String text : List.of("text", "text-muted")) {
        check(tokens, text, surface, least, faults);
      }
    }
    for (String surface : List.of("surface", "surface-raised")) {
      for (String text : List.of("accent", "success", "warning", "danger")) {
        check(tokens, text, surface, least, faults);
      }
    }
    for (String tone : List.of("accent", "success", "warning", "danger")) {
      check(tokens, tone, tone + "-surface", least, faults);
      check(tokens, "text", tone + "-surface", least, faults);
      check(tokens, "text-muted", tone + "-surface", least, faults);
      check(tokens, "on-fill", tone + "-fill", least, faults);
    }
    for (String token : tokens.keySet()) {
      if (token.startsWith("-mw-code-")) {
        for (String behind : List.of("surface", "current-line", "bracket")) {
          check(tokens, token.substring(4), behind, least, faults);
        }
      }
    }
    for (String behind : List.of("selection", "match", "match-current", "current-line")) {
      check(tokens, "text", behind, least, faults);
    }
    return faults;
  }

  @ParameterizedTest
  @EnumSource
  void every_mark_stands_out_by_3_to_1(Scheme scheme) throws IOException {
    Map<String, Color> tokens = tokens(scheme.tokens());
    for (String surface : List.of("surface", "surface-raised")) {
      double ratio = contrast(tokens.get("-mw-border-strong"), tokens.get("-mw-" + surface));
      assertTrue(ratio >= 3, surface + " " + ratio);
    }
  }

  @Test
  void all_schemes_have_the_same_tokens() throws IOException {
    for (Scheme scheme : Scheme.values()) {
      assertEquals(
          tokens(Scheme.LIGHT.tokens()).keySet(), tokens(scheme.tokens()).keySet(), scheme.name());
    }
  }

  @Test
  void colors_that_are_too_close_are_found() throws IOException {
    Map<String, Color> tokens = new TreeMap<>(tokens(Scheme.LIGHT.tokens()));
    tokens.put("-mw-text-muted", Color.web("#999999"));
    assertTrue(faults(tokens, 4.5).toString().contains("text-muted on surface:"));
  }

  @Test
  void contrast_is_computed_as_the_standard_says() {
    assertEquals(21, contrast(Color.BLACK, Color.WHITE), 0.01);
    assertEquals(4.48, contrast(Color.web("#777777"), Color.WHITE), 0.01);
  }

  private static void check(
      Map<String, Color> tokens, String text, String behind, double least, List<String> faults) {
    double ratio = contrast(tokens.get("-mw-" + text), tokens.get("-mw-" + behind));
    if (ratio < least) {
      faults.add("%s on %s: %.2f".formatted(text, behind, ratio));
    }
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Color> tokens(String sheet) throws IOException {
    try (InputStream in = ThemeSheet.class.getResourceAsStream(sheet)) {
      Matcher matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, Color> tokens = new TreeMap<>();
      while (matcher.find()) {
        tokens.put(matcher.group(1), Color.web(matcher.group(2)));
      }
      return tokens;
    }
  }
}
