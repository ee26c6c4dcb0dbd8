package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// For one schema that is being edited: keeps the earlier versions and histories asked for last, so
/// that comparing with every keystroke reads them once. Thread-safe.
final class KeptVersions implements VersionReader {

  private static final int KEPT_VERSIONS = 64;
  private static final int KEPT_HISTORIES = 32;

  private final SchemaLanguages languages;
  private final Snapshots states;
  private final LastUsed<VersionKey, ParsedSchema> versions = new LastUsed<>(KEPT_VERSIONS);
  private final LastUsed<HistoryKey, PastNumbers> histories = new LastUsed<>(KEPT_HISTORIES);
  private final LastUsed<FileSource, ProtoSet> earlierSets = new LastUsed<>(1);
  private final LastUsed<OverlayFileSource, ProtoSet> currentSet = new LastUsed<>(1);

  KeptVersions(SchemaLanguages languages, Snapshots states) {
    this.languages = languages;
    this.states = states;
  }

  /// @param rows how many states a schema is assessed against at once, so that each is read once
  ///   while the schema is edited
  void expect(int rows) {
    earlierSets.keep(Math.max(1, rows));
  }

  private record VersionKey(SchemaFormat format, FileSource files, String path, String text) {}

  /// @param released the tags whose versions belong to the history
  private record HistoryKey(FileSource baseline, String path, List<String> released) {}

  @Override
  public ParsedSchema current(SchemaFormat format, SchemaVersion version) {
    return languages.parse(format, version);
  }

  @Override
  public ParsedSchema earlier(SchemaFormat format, SchemaVersion version) {
    return versions.get(
        new VersionKey(format, version.files(), version.path(), version.text()),
        key -> languages.parse(format, version));
  }

  @Override
  public SchemaFileSet state(FileSource files) {
    return languages.state(files);
  }

  @Override
  public PastNumbers past(Snapshot state, String path, Progress progress) {
    return histories.get(
        new HistoryKey(state.files(), path, states.versionTags()),
        key ->
            PastNumbers.of(
                states.texts(state, Set.of(path), progress).getOrDefault(path, List.of()),
                languages.state(state.files())));
  }

  @Override
  public Map<String, List<AssessedFinding>> found(
      BufProfile profile, FileSource earlier, SchemaVersion current, Progress progress) {
    ProtoSet before =
        earlierSets.get(earlier, files -> new ProtobufFileSet(files).readAll(progress));
    ProtoSet now =
        currentSet.get(
            new OverlayFileSource(current.files(), current.path(), current.text()),
            edited -> new ProtobufFileSet(edited).readAll(progress));
    return profile.findings(before, now);
  }
}
