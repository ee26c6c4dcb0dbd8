package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.gate.settings.GateSettings;
import dev.meshwright.usecases.lint.LintSettings;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.usecases.workspace.UnreadableText;
import dev.meshwright.workspace.index.KindDetector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Files that decide something, or hold a contract, a product or a test, and cannot be read:
/// without a word about them a check would pass because of them. Schemas are told elsewhere.
final class UnreadFiles {

  private static final List<String> SETTINGS =
      List.of(
          PolicyReader.COMPATIBILITY_FILE,
          PolicyReader.WAIVERS_FILE,
          SampleSettings.FILE,
          LintSettings.FILE,
          GateSettings.FILE);

  private final KindDetector kinds = new KindDetector();
  private final FileSource files;
  private final Snapshot baseline;

  /// Looked for when first asked for.
  private Optional<Set<String>> contractFolders = Optional.empty();

  /// @param baseline says what a file was whose content should tell, and cannot be read
  UnreadFiles(FileSource files, Snapshot baseline) {
    this.files = files;
    this.baseline = baseline;
  }

  List<Problem> problems() {
    // Also where no file is listed: a folder or a pipe may have the name.
    List<Problem> problems = new ArrayList<>(settings(files));
    Set<String> before = Set.copyOf(baseline.files().paths());
    for (String path : files.paths()) {
      Optional<Problem> found =
          kinds.needsText(path) ? told(path, before.contains(path)) : named(path);
      found.ifPresent(problems::add);
    }
    return problems;
  }

  /// Of the settings only.
  static List<Problem> settings(FileSource files) {
    return SETTINGS.stream()
        .filter(path -> files.text(path).isEmpty())
        .flatMap(path -> files.problem(path).stream())
        .toList();
  }

  private Optional<Problem> named(String path) {
    return counts(kinds.kind(path, "")) && files.text(path).isEmpty()
        ? Optional.of(UnreadableText.problem(path, files))
        : Optional.empty();
  }

  /// Of a file whose content tells what it is.
  private Optional<Problem> told(String path, boolean wasThere) {
    FileSource previous = baseline.files();
    if (wasThere && LostKind.isSameContent(path, previous, files)) {
      return files.text(path).isPresent() ? Optional.empty() : unknown(path);
    }
    Optional<FileKind> before =
        wasThere ? previous.text(path).map(text -> kinds.kind(path, text)) : Optional.empty();
    Optional<FileKind> now = files.text(path).map(text -> kinds.kind(path, text));
    if (before.isPresent() && counts(before.get())) {
      return now.isEmpty()
          ? Optional.of(UnreadableText.problem(path, files))
          : Optional.of(LostKind.problem(path, before.get(), baseline.title()))
              .filter(problem -> !now.equals(before));
    }
    boolean schema = before.flatMap(FileKind::schemaFormat).isPresent();
    return now.isPresent() || schema ? Optional.empty() : unknown(path);
  }

  /// Nobody knows what this file is for. Avro of any encoding and size may be a sample, and so may
  /// JSON, unless it calls itself a schema or stands where a contract looks for its schemas.
  private Optional<Problem> unknown(String path) {
    if (KindDetector.isYaml(path)) {
      return files
          .problem(path)
          .map(problem -> untold(problem, " Whether it is a contract or a schema is not known."));
    }
    return isJson(path) && (files.mentions(path, "\"$schema\"") || isBelowContract(path))
        ? Optional.of(UnreadableText.problem(path, files))
            .map(problem -> untold(problem, " So it is not known whether it is a schema."))
        : Optional.empty();
  }

  private static Problem untold(Problem problem, String what) {
    return new Problem(
        problem.rule(),
        Severity.WARNING,
        problem.location(),
        problem.message() + what,
        problem.hint(),
        List.of());
  }

  private static boolean isJson(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /// Contracts are held against schemas of their folder and below; samples lie there, too.
  private boolean isBelowContract(String path) {
    if (KindDetector.isInSampleFolder(path)) {
      return false;
    }
    if (contractFolders.isEmpty()) {
      contractFolders = Optional.of(foldersOfContracts());
    }
    return contractFolders.get().stream().anyMatch(path::startsWith);
  }

  private Set<String> foldersOfContracts() {
    Set<String> folders = new HashSet<>();
    for (String path : files.paths()) {
      FileKind kind =
          kinds.needsText(path)
              ? files.text(path).map(text -> kinds.kind(path, text)).orElse(FileKind.OTHER)
              : kinds.kind(path, "");
      if (kind == FileKind.CONTRACT || kind == FileKind.PRODUCT) {
        folders.add(path.substring(0, path.lastIndexOf('/') + 1));
      }
    }
    return folders;
  }

  private static boolean counts(FileKind kind) {
    return switch (kind.purpose()) {
      case CONTRACT, PRODUCT, TEST -> true;
      case SCHEMA, TRANSFORMATION, SAMPLE, SETTINGS, OTHER -> false;
    };
  }
}
