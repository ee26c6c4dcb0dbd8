package dev.meshwright.usecases.commit;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.workspace.index.KindDetector;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The beginning of a message by the convention of Conventional Commits: `feat(orders)!: `.
final class ConventionalSubject {

  private static final Set<String> COMMON_FOLDERS =
      Set.of("schemas", "schema", "products", "contracts", "samples", "sql", "src", "models");

  private ConventionalSubject() {}

  /// @param subject in the usual form: `Change order.avsc`
  static String of(List<DescribedFile> files, String subject) {
    VersionStep step =
        files.stream()
            .map(DescribedFile::step)
            .max(Comparator.naturalOrder())
            .orElse(VersionStep.NONE);
    Set<String> scopes =
        files.stream().map(file -> scope(file.file().path())).collect(Collectors.toSet());
    String scope =
        scopes.size() == 1 && !scopes.contains("") ? "(" + scopes.iterator().next() + ")" : "";
    return type(files, step)
        + scope
        + (step == VersionStep.MAJOR ? "!" : "")
        + ": "
        + subject.substring(0, 1).toLowerCase(Locale.ROOT)
        + subject.substring(1);
  }

  private static String type(List<DescribedFile> files, VersionStep step) {
    KindDetector kinds = new KindDetector();
    Set<FileKind> of =
        files.stream().map(file -> kinds.kind(file.file().path(), "")).collect(Collectors.toSet());
    boolean onlyText = files.stream().allMatch(file -> file.file().path().endsWith(".md"));
    if (onlyText) {
      return "docs";
    }
    if (of.stream().allMatch(kind -> kind == FileKind.TEST || kind == FileKind.SAMPLE)) {
      return "test";
    }
    if (of.equals(Set.of(FileKind.SETTINGS))) {
      return "chore";
    }
    return switch (step) {
      case MAJOR, MINOR -> "feat";
      case PATCH -> "fix";
      case NONE -> of.contains(FileKind.TRANSFORMATION) ? "fix" : "chore";
    };
  }

  /// The folder that says most: that of the product.
  private static String scope(String path) {
    String[] parts = path.split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if (!COMMON_FOLDERS.contains(parts[i].toLowerCase(Locale.ROOT))
          && !parts[i].startsWith(".")) {
        return parts[i];
      }
    }
    return "";
  }
}
