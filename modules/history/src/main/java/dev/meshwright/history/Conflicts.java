package dev.meshwright.history;

import dev.meshwright.history.merging.MarkedText;
import dev.meshwright.history.merging.MergeRules;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ConflictTexts;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.model.git.ConflictedFile.Deed;
import dev.meshwright.model.merge.MergedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/// The files of which the index holds several sides.
final class Conflicts {

  private static final int MOST_BYTES = 16 << 20;

  private final Repository repository;
  private final FolderScope scope;
  private final MergeRules rules;

  Conflicts(Repository repository, FolderScope scope, MergeRules rules) {
    this.repository = repository;
    this.scope = scope;
    this.rules = rules;
  }

  /// What the index has of a file in conflict, by stage.
  private record Sides(
      @Nullable DirCacheEntry base, @Nullable DirCacheEntry ours, @Nullable DirCacheEntry theirs) {

    Sides with(DirCacheEntry entry) {
      return switch (entry.getStage()) {
        case DirCacheEntry.STAGE_1 -> new Sides(entry, ours, theirs);
        case DirCacheEntry.STAGE_2 -> new Sides(base, entry, theirs);
        default -> new Sides(base, ours, entry);
      };
    }
  }

  private static Map<String, Sides> sides(DirCache index) {
    Map<String, Sides> all = new TreeMap<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      if (entry.getStage() != DirCacheEntry.STAGE_0) {
        String path = entry.getPathString();
        all.put(path, all.getOrDefault(path, new Sides(null, null, null)).with(entry));
      }
    }
    return all;
  }

  /// By path; files outside of the folder are named as from the top of the working copy.
  List<ConflictedFile> list() throws IOException {
    List<ConflictedFile> files = new ArrayList<>();
    for (Map.Entry<String, Sides> file : sides(repository.readDirCache()).entrySet()) {
      Sides sides = file.getValue();
      files.add(
          new ConflictedFile(
              scope.toFolder(file.getKey()).orElse("/" + file.getKey()),
              deed(sides.base(), sides.ours()),
              deed(sides.base(), sides.theirs()),
              isText(sides.base()) && isText(sides.ours()) && isText(sides.theirs())));
    }
    return files;
  }

  private static Deed deed(@Nullable DirCacheEntry base, @Nullable DirCacheEntry side) {
    if (base == null) {
      return side == null ? Deed.NOTHING : Deed.ADDED;
    }
    return side == null
        ? Deed.DELETED
        : side.getObjectId().equals(base.getObjectId()) && side.getRawMode() == base.getRawMode()
            ? Deed.NOTHING
            : Deed.MODIFIED;
  }

  private boolean isText(@Nullable DirCacheEntry entry) throws IOException {
    if (entry == null) {
      return true;
    }
    if (!Stager.isText(entry.getFileMode())) {
      return false;
    }
    var content = repository.open(entry.getObjectId(), Constants.OBJ_BLOB);
    return content.getSize() <= MOST_BYTES && !RawText.isBinary(content.getCachedBytes(MOST_BYTES));
  }

  Result<ConflictTexts> texts(String path) throws IOException {
    Sides sides = sides(repository.readDirCache()).get(scope.toRepository(path));
    if (sides == null) {
      return Result.failed(resolved(path));
    }
    if (!isText(sides.base()) || !isText(sides.ours()) || !isText(sides.theirs())) {
      return Result.failed(
          GitProblems.error(
              "git-no-text",
              path,
              path + " is not a text, or is too large for its lines to be merged.",
              "Take one of its sides."));
    }
    Optional<String> base = text(sides.base());
    Optional<String> ours = text(sides.ours());
    Optional<String> theirs = text(sides.theirs());
    MergedText merged =
        rules.texts().merge(path, base.orElse(""), ours.orElse(""), theirs.orElse(""));
    String marked = MarkedText.of(merged, rules.style(), "base", "ours", "theirs");
    return Result.ok(new ConflictTexts(path, base, ours, theirs, merged, marked));
  }

  private Optional<String> text(@Nullable DirCacheEntry entry) throws IOException {
    return entry == null
        ? Optional.empty()
        : Optional.of(
            new String(
                repository.open(entry.getObjectId(), Constants.OBJ_BLOB).getCachedBytes(MOST_BYTES),
                StandardCharsets.UTF_8));
  }

  private static Problem resolved(String path) {
    return GitProblems.error(
        "git-resolved", path, path + " is not in conflict any more.", "Look at what is there now.");
  }

  /// Gives a file the content of one side, and stages it.
  Result<List<String>> take(String path, boolean ours) throws IOException {
    String wanted = scope.toRepository(path);
    Sides sides = sides(repository.readDirCache()).get(wanted);
    if (sides == null) {
      return Result.failed(resolved(path));
    }
    DirCacheEntry side = ours ? sides.ours() : sides.theirs();
    if (side == null) {
      Files.deleteIfExists(repository.getWorkTree().toPath().resolve(wanted));
    } else {
      Result<List<String>> written =
          new FileRestorer(repository, scope, Progress.none()).side(path, ours);
      if (written instanceof Result.Failed<List<String>>) {
        return written;
      }
    }
    return new Stager(repository, scope).stage(List.of(path));
  }
}
