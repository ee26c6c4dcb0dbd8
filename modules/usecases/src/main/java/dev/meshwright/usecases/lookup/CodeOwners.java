package dev.meshwright.usecases.lookup;

import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.policy.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The file in which a repository says who owns which of its paths, as Git servers read it: of the
/// lines that fit a path the last one counts, and one without owners says that nobody does.
final class CodeOwners {

  private static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  private final List<Line> lines = new ArrayList<>();

  private record Line(List<PathPattern> patterns, boolean owned) {}

  private CodeOwners() {}

  static CodeOwners read(FileSource files) {
    CodeOwners owners = new CodeOwners();
    PLACES.stream()
        .map(files::text)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(text -> text.lines().forEach(owners::line));
    return owners;
  }

  private void line(String written) {
    int comment = written.indexOf('#');
    String[] words =
        (comment < 0 ? written : written.substring(0, comment)).strip().split("\\s+", -1);
    if (!words[0].isEmpty() && !words[0].startsWith("[")) {
      lines.add(new Line(patterns(words[0]), words.length > 1));
    }
  }

  /// A pattern without a folder is about names anywhere; a folder is all below it.
  private static List<PathPattern> patterns(String written) {
    String plain = written.startsWith("/") ? written.substring(1) : written;
    boolean anywhere =
        !written.startsWith("/")
            && (plain.indexOf('/') < 0 || plain.indexOf('/') == plain.length() - 1);
    String from = anywhere ? "**/" + plain : plain;
    return written.endsWith("/")
        ? List.of(new PathPattern(from + "**"))
        : List.of(new PathPattern(from), new PathPattern(from + "/**"));
  }

  /// Whether somebody owns a path.
  boolean have(String path) {
    for (Line line : lines.reversed()) {
      if (line.patterns().stream().anyMatch(pattern -> pattern.matches(path))) {
        return line.owned();
      }
    }
    return false;
  }
}
