package dev.meshwright.usecases.statistics;

import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Counts states of the past. A text is read once, by itself: what it refers to is not looked up,
/// so only what is wrong in its own writing makes it broken.
final class PastCounts {

  private final SchemaDetector schemaFiles;
  private final PerFormat<SchemaLanguage<?>> languages = PerFormat.of(SchemaLanguage::of);
  private final Map<Content, Optional<SchemaCounts>> known = new ConcurrentHashMap<>();

  /// @param name the file's own name, which has a say in what language it is
  private record Content(String version, String name) {}

  PastCounts(SchemaDetector schemaFiles) {
    this.schemaFiles = schemaFiles;
  }

  SchemaCounts of(FileSource files, Progress progress) {
    return ParallelMap.map("Counting the past", files.paths(), path -> of(path, files), progress)
        .stream()
        .flatMap(Optional::stream)
        .reduce(SchemaCounts.NOTHING, SchemaCounts::plus);
  }

  private Optional<SchemaCounts> of(String path, FileSource files) {
    Optional<Content> content =
        files
            .version(path)
            .map(version -> new Content(version, path.substring(path.lastIndexOf('/') + 1)));
    return content.isEmpty()
        ? read(path, files)
        : known.computeIfAbsent(content.get(), key -> read(path, files));
  }

  private Optional<SchemaCounts> read(String path, FileSource files) {
    return schemaFiles
        .formatOf(path, files)
        .flatMap(format -> files.text(path).map(text -> read(path, text, format)));
  }

  private SchemaCounts read(String path, String text, SchemaFormat format) {
    ParsedText<?> parsed =
        ParsedText.parse(languages.get(format), path, text, FileSource.empty(), Optional.empty());
    boolean nothingLeft =
        parsed.structure().root().children().isEmpty()
            && parsed.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    return SchemaCounts.of(text, parsed.structure().root(), nothingLeft);
  }
}
