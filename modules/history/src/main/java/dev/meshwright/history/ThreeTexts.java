package dev.meshwright.history;

import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedPart;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.TextWithoutPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.jspecify.annotations.Nullable;

/// A file in the last commit, in the index, and on disk as Git would store it.
final class ThreeTexts {

  private static final int MOST_BYTES = 16 << 20;

  private final Version committed;
  private final Version staged;
  private final Version onDisk;

  /// @param id of the content; all zeros for a file that is not there
  private record Version(RawText text, ObjectId id, FileMode mode, boolean there) {

    static Version none() {
      return new Version(new RawText(new byte[0]), ObjectId.zeroId(), FileMode.MISSING, false);
    }

    boolean isText() {
      return !there
          || (Stager.isText(mode)
              && text.getRawContent().length <= MOST_BYTES
              && !RawText.isBinary(text.getRawContent()));
    }
  }

  /// @param path from the top of the working copy
  ThreeTexts(Repository repository, @Nullable ObjectId head, DirCache index, String path)
      throws IOException {
    committed = committed(repository, head, path);
    DirCacheEntry entry = index.getEntry(path);
    staged =
        entry == null || entry.isIntentToAdd()
            ? Version.none()
            : stored(repository, entry.getObjectId(), entry.getFileMode());
    onDisk = onDisk(repository, path);
  }

  private static Version committed(Repository repository, @Nullable ObjectId tree, String path)
      throws IOException {
    if (tree == null) {
      return Version.none();
    }
    try (TreeWalk found = TreeWalk.forPath(repository, path, tree)) {
      return found == null
          ? Version.none()
          : stored(repository, found.getObjectId(0), found.getFileMode(0));
    }
  }

  private static Version stored(Repository repository, ObjectId id, FileMode mode)
      throws IOException {
    byte[] bytes =
        Stager.isText(mode)
            ? repository.open(id, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE)
            : new byte[0];
    return new Version(new RawText(bytes), id, mode, true);
  }

  private static Version onDisk(Repository repository, String path) throws IOException {
    try (TreeWalk walk = WorkTree.walk(repository, OperationType.CHECKIN_OP, List.of(path));
        ObjectInserter.Formatter ids = new ObjectInserter.Formatter()) {
      while (walk.next()) {
        WorkTree file = WorkTree.in(walk, 0);
        if (file != null && walk.getPathString().equals(path)) {
          FileMode mode =
              file.getIndexFileMode(
                  walk.getTree(1, org.eclipse.jgit.dircache.DirCacheIterator.class));
          if (!Stager.isText(mode)) {
            return new Version(new RawText(new byte[0]), ObjectId.zeroId(), mode, true);
          }
          StoredForm form = file.form();
          byte[] read = Files.readAllBytes(file.file());
          byte[] bytes = form.isPlain() ? read : form.of(read);
          ObjectId id = ids.idFor(Constants.OBJ_BLOB, bytes);
          return new Version(new RawText(bytes), id, mode, true);
        }
      }
    }
    return Version.none();
  }

  /// Stands for the three contents.
  String seen() {
    return committed.id().name() + staged.id().name() + onDisk.id().name();
  }

  Result<PartsOfFile> parts(String path) {
    if (!committed.isText() || !staged.isText() || !onDisk.isText()) {
      return Result.failed(
          GitProblems.error(
              "git-no-text",
              path,
              path + " is not a text, or is too large for its hunks to be staged.",
              "Stage the file as a whole."));
    }
    return Result.ok(
        new PartsOfFile(path, parts(committed, staged), parts(staged, onDisk), seen()));
  }

  private static List<ChangedPart> parts(Version before, Version after) {
    List<ChangedPart> parts = new ArrayList<>();
    for (Edit edit :
        new HistogramDiff().diff(RawTextComparator.DEFAULT, before.text(), after.text())) {
      parts.add(
          new ChangedPart(
              edit.getBeginA(),
              edit.getEndA(),
              edit.getBeginB(),
              edit.getEndB(),
              lines(before.text(), edit.getBeginA(), edit.getEndA()),
              lines(after.text(), edit.getBeginB(), edit.getEndB())));
    }
    return parts;
  }

  private static List<String> lines(RawText text, int from, int to) {
    List<String> lines = new ArrayList<>();
    for (int line = from; line < to; line++) {
      lines.add(text.getString(line));
    }
    return lines;
  }

  /// The mode of the file, wherever it is.
  FileMode mode() {
    return staged.there() ? staged.mode() : onDisk.there() ? onDisk.mode() : committed.mode();
  }

  /// The text of the index with a part of what is on disk; empty where that is all and the file is
  /// gone.
  Optional<byte[]> indexWith(ChangedPart part) {
    byte[] text =
        joined(
            staged.text(),
            part.beforeStart(),
            part.beforeEnd(),
            onDisk.text(),
            part.afterStart(),
            part.afterEnd());
    return text.length == 0 && !onDisk.there() ? Optional.empty() : Optional.of(text);
  }

  /// The text of the index with a part as it is in the last commit; empty where nothing else was
  /// staged of a new file.
  Optional<byte[]> indexWithout(ChangedPart part) {
    byte[] text =
        joined(
            staged.text(),
            part.afterStart(),
            part.afterEnd(),
            committed.text(),
            part.beforeStart(),
            part.beforeEnd());
    return text.length == 0 && !committed.there() ? Optional.empty() : Optional.of(text);
  }

  /// What is on disk, as Git would store it, now and without a part that is not staged.
  TextWithoutPart diskWithout(ChangedPart part) {
    byte[] text =
        joined(
            onDisk.text(),
            part.afterStart(),
            part.afterEnd(),
            staged.text(),
            part.beforeStart(),
            part.beforeEnd());
    return new TextWithoutPart(
        new String(onDisk.text().getRawContent(), StandardCharsets.UTF_8),
        new String(text, StandardCharsets.UTF_8));
  }

  /// A text with other lines in the place of some.
  private static byte[] joined(
      RawText text, int from, int to, RawText other, int otherFrom, int otherTo) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    add(joined, text, 0, from);
    add(joined, other, otherFrom, otherTo);
    add(joined, text, to, text.size());
    return joined.toByteArray();
  }

  private static void add(ByteArrayOutputStream joined, RawText text, int from, int to) {
    if (from < to) {
      int start = text.getRawString(from).arrayOffset() + text.getRawString(from).position();
      int end =
          to == text.size()
              ? text.getRawContent().length
              : text.getRawString(to).arrayOffset() + text.getRawString(to).position();
      joined.write(text.getRawContent(), start, end - start);
    }
  }
}
