package dev.meshwright.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts that users read, held against wordings that are not plain English.
final class Wordings {

  /// Strings of Java, text blocks first.
  private static final Pattern STRING =
      Pattern.compile("\"\"\"(?:.|\\n)*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  private final List<Pattern> banned;

  private Wordings(List<Pattern> banned) {
    this.banned = banned;
  }

  /// Those of `words.txt`.
  static Wordings read() throws IOException {
    try (InputStream list =
        Objects.requireNonNull(Wordings.class.getResourceAsStream("words.txt"), "words.txt")) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return new Wordings(
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> Pattern.compile(line.substring(0, line.lastIndexOf(" | "))))
              .toList());
    }
  }

  /// The places in a file of Java, its strings only, or in another text.
  List<String> in(Path file) throws IOException {
    String text = Files.readString(file);
    boolean java = file.toString().endsWith(".java");
    List<String> found = new ArrayList<>();
    Stream<String> parts =
        java ? STRING.matcher(text).results().map(MatchResult::group) : text.lines();
    parts.forEach(part -> {
      if (banned.stream().anyMatch(pattern -> pattern.matcher(part).find())) {
        found.add(file.getFileName() + ": " + part.strip());
      }
    });
    return found;
  }
}
