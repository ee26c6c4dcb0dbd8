package dev.meshwright.history;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the line of a configuration file that sets a key.
final class ConfigPlace {

  private static final Pattern LINE = Pattern.compile("[^\r\n]*");
  private static final Pattern HEADER =
      Pattern.compile("\\s*\\[\\s*([A-Za-z0-9.-]+)(?:\\s+\"((?:[^\"\\\\]|\\\\.)*+)\")?\\s*\\](.*)");

  private final InvalidConfigValueException invalid;
  private final Pattern key;

  private ConfigPlace(InvalidConfigValueException invalid) {
    this.invalid = invalid;
    this.key =
        Pattern.compile(
            "\\s*" + Pattern.quote(invalid.name()) + "\\s*(=.*|[#;].*)?", Pattern.CASE_INSENSITIVE);
  }

  /// Where the key is set last in the first file that has it.
  ///
  /// @param files the strongest first
  static Optional<Location> of(List<Path> files, InvalidConfigValueException invalid) {
    ConfigPlace place = new ConfigPlace(invalid);
    for (Path file : files) {
      Optional<Location> found = place.in(file);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Location> in(Path file) {
    String text;
    try {
      text = Files.exists(file) ? SmallFile.text(file, ConfigFiles.MOST_BYTES) : "";
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    boolean inside = false;
    Optional<TextRange> found = Optional.empty();
    Matcher lines = LINE.matcher(text);
    while (lines.find()) {
      String line = lines.group();
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        String part = Optional.ofNullable(header.group(2)).orElse("");
        inside = header.group(1).equalsIgnoreCase(invalid.section()) && part.equals(invalid.part());
        line = header.group(3);
      }
      if (inside && key.matcher(line).matches()) {
        int start = lines.end() - line.stripLeading().length();
        found = Optional.of(new TextRange(start, lines.end()));
      }
    }
    return found.map(range -> Location.of(file.toString(), LineIndex.of(text), range));
  }
}
