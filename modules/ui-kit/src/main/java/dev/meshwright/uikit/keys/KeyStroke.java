package dev.meshwright.uikit.keys;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A key pressed together with others, as in `Ctrl+Shift+P`.
///
/// @param key as people write it: `P`, `0`, `+`, `F5`, `Enter`, `PageUp`
public record KeyStroke(Set<Modifier> modifiers, String key) {

  /// There the key for shortcuts is Command, and Option types characters.
  public static final boolean IS_MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

  /// Signs by the names they have in code and in settings written by hand.
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("comma", ","),
          Map.entry("period", "."),
          Map.entry("plus", "+"),
          Map.entry("add", "+"),
          Map.entry("minus", "-"),
          Map.entry("subtract", "-"),
          Map.entry("equals", "="),
          Map.entry("slash", "/"),
          Map.entry("divide", "/"),
          Map.entry("multiply", "*"),
          Map.entry("asterisk", "*"),
          Map.entry("decimal", "."),
          Map.entry("backslash", "\\"),
          Map.entry("backquote", "`"),
          Map.entry("quote", "'"),
          Map.entry("semicolon", ";"),
          Map.entry("openbracket", "["),
          Map.entry("closebracket", "]"),
          Map.entry("numbersign", "#"),
          Map.entry("less", "<"),
          Map.entry("greater", ">"),
          Map.entry("colon", ":"),
          Map.entry("underscore", "_"));

  /// Keys that a word names, by that word in small letters.
  private static final Map<String, String> WORDS =
      Stream.of(
              "Enter",
              "Escape",
              "Backspace",
              "Delete",
              "Insert",
              "Tab",
              "Space",
              "Up",
              "Down",
              "Left",
              "Right",
              "Home",
              "End",
              "PageUp",
              "PageDown",
              "Pause")
          .collect(Collectors.toUnmodifiableMap(word -> word.toLowerCase(Locale.ROOT), w -> w));

  public KeyStroke {
    modifiers = Set.copyOf(modifiers);
  }

  /// What is held down meanwhile, in the order in which it is written.
  public enum Modifier {
    /// Control; Command on macOS.
    SHORTCUT,
    /// The Control key of macOS, where it is not the one for shortcuts.
    CONTROL,
    /// The Windows key, where it is not the one for shortcuts.
    META,
    ALT,
    SHIFT;

    String word() {
      return switch (this) {
        case SHORTCUT -> IS_MAC ? "Cmd" : "Ctrl";
        case CONTROL -> "Ctrl";
        case META -> "Meta";
        case ALT -> "Alt";
        case SHIFT -> "Shift";
      };
    }
  }

  /// Reads `Ctrl+Shift+P`; `Shortcut` stands for Control, or Command on macOS. Empty when it is not
  /// a key.
  public static Optional<KeyStroke> parse(String text) {
    String rest = text.strip();
    Set<Modifier> held = EnumSet.noneOf(Modifier.class);
    for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
      Optional<Modifier> modifier = modifier(rest.substring(0, plus));
      if (modifier.isEmpty()) {
        return Optional.empty();
      }
      held.add(modifier.get());
      rest = rest.substring(plus + 1);
    }
    return key(rest).map(key -> new KeyStroke(held, key));
  }

  /// Reads keys separated by commas and a blank; what is not a key is left out.
  public static List<KeyStroke> parseAll(String text) {
    return Stream.of(text.split(",\\s+")).flatMap(part -> parse(part).stream()).toList();
  }

  /// Writes keys so that [#parseAll] reads them.
  public static String text(List<KeyStroke> strokes) {
    return strokes.stream().map(KeyStroke::text).collect(Collectors.joining(", "));
  }

  private static Optional<Modifier> modifier(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "shortcut", "cmd" -> Optional.of(Modifier.SHORTCUT);
      case "ctrl", "control" -> Optional.of(IS_MAC ? Modifier.CONTROL : Modifier.SHORTCUT);
      case "meta" -> Optional.of(IS_MAC ? Modifier.SHORTCUT : Modifier.META);
      case "alt" -> Optional.of(Modifier.ALT);
      case "shift" -> Optional.of(Modifier.SHIFT);
      default -> Optional.empty();
    };
  }

  /// A key by its sign, or by its name in whatever spelling: `BACK_SPACE`, `Back Space`.
  static Optional<String> key(String written) {
    if (written.length() == 1) {
      return Optional.of(written.toUpperCase(Locale.ROOT));
    }
    String name = written.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
    if (name.matches("f\\d{1,2}")) {
      return Optional.of(name.toUpperCase(Locale.ROOT));
    }
    if (name.matches("(digit|numpad)\\d")) {
      return Optional.of(name.substring(name.length() - 1));
    }
    String plain = name.startsWith("kp") ? name.substring(2) : name;
    return Optional.ofNullable(SIGNS.get(plain)).or(() -> Optional.ofNullable(WORDS.get(plain)));
  }

  /// As people write it.
  public String text() {
    List<String> parts =
        new ArrayList<>(new TreeSet<>(modifiers).stream().map(Modifier::word).toList());
    parts.add(key);
    return String.join("+", parts);
  }

  /// Whether it types a character where it is not heard: no key for shortcuts is held.
  public boolean types() {
    return key.length() == 1
        && !modifiers.contains(Modifier.SHORTCUT)
        && !modifiers.contains(Modifier.CONTROL)
        && !modifiers.contains(Modifier.META)
        && !modifiers.contains(Modifier.ALT);
  }

  KeyStroke without(Modifier modifier) {
    Set<Modifier> held = new TreeSet<>(modifiers);
    held.remove(modifier);
    return new KeyStroke(held, key);
  }
}
