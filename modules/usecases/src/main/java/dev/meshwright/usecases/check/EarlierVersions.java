package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.VersionFolders;
import dev.meshwright.usecases.workspace.UnreadableText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the earlier versions of a schema that a check compares with: the baseline, then released
/// versions, newest first, in folders of the workspace and under tags.
final class EarlierVersions {

  private final FileSource current;
  private final Snapshot baseline;
  private final List<Snapshot> tagged;
  private final VersionFolders folders;
  private final boolean everyMode;

  /// @param tagged states of tags that look like versions
  /// @param everyMode whether to find what other modes than the asked one speak of, too
  EarlierVersions(FileSource current, Snapshot baseline, List<Snapshot> tagged, boolean everyMode) {
    this.current = current;
    this.baseline = baseline;
    this.tagged = tagged;
    this.folders = VersionFolders.of(current.paths());
    this.everyMode = everyMode;
  }

  /// A version of one schema.
  ///
  /// @param state that it is part of, titled for people
  record Earlier(Snapshot state, String path, String text) {}

  /// @param asked what the mode speaks of
  /// @param further what only other modes speak of
  /// @param allReleased whether the two have every released version
  record Found(List<Earlier> asked, List<Earlier> further, boolean allReleased) {}

  Snapshot baseline() {
    return baseline;
  }

  Found of(SchemaPair pair, CompatibilityMode mode) {
    if (pair.change() == SchemaChange.UNCHANGED) {
      return new Found(List.of(), List.of(), false);
    }
    boolean all = mode.isTransitive() || everyMode;
    List<Earlier> found = new ArrayList<>();
    pair.previousPath().flatMap(path -> in(baseline, path)).ifPresent(found::add);
    if (all || found.isEmpty()) {
      folders.compatible(pair.path()).stream()
          .map(path -> in(new Snapshot(path, current), path))
          .flatMap(Optional::stream)
          .forEach(found::add);
    }
    if (all) {
      String path = pair.previousPath().orElse(pair.path());
      tagged.stream().map(tag -> in(tag, path)).flatMap(Optional::stream).forEach(found::add);
    }
    List<Earlier> distinct = distinct(found);
    int asked = mode.isTransitive() ? distinct.size() : Math.min(1, distinct.size());
    return new Found(
        distinct.subList(0, asked),
        everyMode ? distinct.subList(asked, distinct.size()) : List.of(),
        all);
  }

  /// What to say of a baseline that has the schema, but not as a text.
  Optional<ComparedVersion> unreadable(SchemaPair pair) {
    return pair.change() == SchemaChange.UNCHANGED
        ? Optional.empty()
        : pair.previousPath()
            .filter(path -> baseline.files().text(path).isEmpty())
            .map(path ->
                new ComparedVersion(
                    baseline.title(),
                    Answer.UNKNOWN,
                    Answer.UNKNOWN,
                    List.of(),
                    List.of(UnreadableText.problem(path, baseline.files()))));
  }

  private static Optional<Earlier> in(Snapshot state, String path) {
    return state.files().text(path).map(text -> new Earlier(state, path, text));
  }

  private static List<Earlier> distinct(List<Earlier> versions) {
    Set<String> seen = new HashSet<>();
    return versions.stream().filter(version -> seen.add(version.text())).toList();
  }
}
