package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// For many files as they are in their states: each text of a state is read once, however many of
/// the files use it, and the history is gone through once for all of them. Thread-safe.
final class SharedVersions implements VersionReader {

  private final SchemaLanguages languages;
  private final Snapshots states;
  private final Set<String> paths;
  private final Map<FileSource, SchemaFileSet> read = new ConcurrentHashMap<>();
  private final Map<FileSource, Memoized<Map<String, List<HistoricText>>>> histories =
      new ConcurrentHashMap<>();
  private final Map<Profiled, Memoized<Map<String, List<AssessedFinding>>>> found =
      new ConcurrentHashMap<>();

  private record Profiled(FileSource earlier, FileSource now) {}

  /// @param paths of the files whose history may be asked for
  SharedVersions(SchemaLanguages languages, Snapshots states, Set<String> paths) {
    this.languages = languages;
    this.states = states;
    this.paths = Set.copyOf(paths);
  }

  @Override
  public ParsedSchema current(SchemaFormat format, SchemaVersion version) {
    return earlier(format, version);
  }

  @Override
  public ParsedSchema earlier(SchemaFormat format, SchemaVersion version) {
    return state(version.files())
        .read(format, version.path())
        .orElseGet(() -> languages.parse(format, version));
  }

  @Override
  public SchemaFileSet state(FileSource files) {
    return read.computeIfAbsent(files, languages::state);
  }

  @Override
  public PastNumbers past(Snapshot state, String path, Progress progress) {
    Map<String, List<HistoricText>> texts =
        histories
            .computeIfAbsent(
                state.files(), key -> new Memoized<>(() -> states.texts(state, paths, progress)))
            .get();
    return PastNumbers.of(texts.getOrDefault(path, List.of()), state(state.files()));
  }

  @Override
  public Map<String, List<AssessedFinding>> found(
      BufProfile profile, FileSource earlier, SchemaVersion current, Progress progress) {
    return found
        .computeIfAbsent(
            new Profiled(earlier, current.files()),
            key ->
                new Memoized<>(
                    () -> profile.findings(all(key.earlier(), progress), all(key.now(), progress))))
        .get();
  }

  private static ProtoSet all(FileSource files, Progress progress) {
    return new ProtobufFileSet(files).readAll(progress);
  }
}
