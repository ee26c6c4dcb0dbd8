package dev.meshwright.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Settings that came with a command: `git -c core.autocrlf=true commit` hands them on to its hooks
/// in a variable, and people set others for all commands of a shell.
final class CommandConfig {

  private static final int MOST = 1_000;

  /// `'key'='value'`, `'key'=` or, by an older `git`, `'key=value'`. In quotes, `'\''` is a quote.
  private static final Pattern QUOTED =
      Pattern.compile("\\s*('(?:[^']|'\\\\['!]')*+')(?:(=)('(?:[^']|'\\\\['!]')*+')?)?");

  private CommandConfig() {}

  /// @param part the subsection
  record Setting(String section, @Nullable String part, String name, String value) {}

  /// The strongest last.
  static List<Setting> of(GitEnvironment environment) throws IOException {
    List<Setting> settings = new ArrayList<>();
    Optional<String> quoted = environment.variable("GIT_CONFIG_PARAMETERS");
    if (quoted.isPresent()) {
      settings.addAll(quoted(quoted.get()));
    }
    int count = count(environment.variable("GIT_CONFIG_COUNT").orElse("0").strip());
    for (int i = 0; i < count; i++) {
      String key = "GIT_CONFIG_KEY_" + i;
      String value = "GIT_CONFIG_VALUE_" + i;
      if (!environment.variables().containsKey(key)
          || !environment.variables().containsKey(value)) {
        throw new IOException(
            "GIT_CONFIG_COUNT is " + count + ", but " + key + " or " + value + " is not set");
      }
      settings.add(
          setting(environment.variables().get(key), environment.variables().get(value), key));
    }
    return settings;
  }

  /// The value of a setting without a subsection. That of a malformed variable counts for nothing:
  /// it was told when the repository was opened.
  static Optional<String> value(GitEnvironment environment, String section, String name) {
    try {
      return of(environment).stream()
          .filter(setting -> setting.part() == null)
          .filter(setting -> setting.section().equalsIgnoreCase(section))
          .filter(setting -> setting.name().equalsIgnoreCase(name))
          .map(Setting::value)
          .filter(value -> !value.isBlank())
          .reduce((weaker, stronger) -> stronger);
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  private static int count(String written) throws IOException {
    try {
      int count = Integer.parseInt(written);
      if (count >= 0 && count <= MOST) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // As one that is too large.
    }
    throw new IOException(
        "GIT_CONFIG_COUNT is \"" + written + "\", and must be a number up to " + MOST);
  }

  private static List<Setting> quoted(String written) throws IOException {
    List<Setting> settings = new ArrayList<>();
    Matcher next = QUOTED.matcher(written.stripTrailing());
    int end = 0;
    while (end < next.regionEnd()) {
      if (!next.region(end, next.regionEnd()).lookingAt()) {
        throw new IOException("GIT_CONFIG_PARAMETERS is not as git writes it: " + written);
      }
      String first = plain(next.group(1));
      int equals = first.indexOf('=');
      if (next.group(2) != null) {
        String value = next.group(3) == null ? "" : plain(next.group(3));
        settings.add(setting(first, value, "GIT_CONFIG_PARAMETERS"));
      } else if (equals < 0) {
        settings.add(setting(first, "true", "GIT_CONFIG_PARAMETERS"));
      } else {
        settings.add(
            setting(
                first.substring(0, equals), first.substring(equals + 1), "GIT_CONFIG_PARAMETERS"));
      }
      end = next.end();
    }
    return settings;
  }

  private static String plain(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("'\\''", "'").replace("'\\!'", "!");
  }

  private static Setting setting(@Nullable String key, @Nullable String value, String from)
      throws IOException {
    String written = key == null ? "" : key;
    int first = written.indexOf('.');
    int last = written.lastIndexOf('.');
    if (first <= 0 || last == written.length() - 1) {
      throw new IOException(from + " names the setting \"" + written + "\", which has no section");
    }
    return new Setting(
        written.substring(0, first),
        first == last ? null : written.substring(first + 1, last),
        written.substring(last + 1),
        value == null ? "" : value);
  }
}
