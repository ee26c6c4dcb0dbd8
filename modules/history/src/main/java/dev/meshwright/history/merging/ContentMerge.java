package dev.meshwright.history.merging;

import dev.meshwright.model.merge.MergedPart;
import dev.meshwright.model.merge.MergedText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/// Merges what three trees have at one path.
final class ContentMerge {

  private static final int MOST_BYTES = 64 << 20;

  private final Repository repository;
  private final MergeRules rules;
  private final MergeNames names;
  private final ObjectReader reader;
  private final ObjectInserter inserter;
  private final List<String> notes;

  ContentMerge(
      Repository repository,
      MergeRules rules,
      MergeNames names,
      ObjectReader reader,
      ObjectInserter inserter,
      List<String> notes) {
    this.repository = repository;
    this.rules = rules;
    this.names = names;
    this.reader = reader;
    this.inserter = inserter;
    this.notes = notes;
  }

  /// @param entry what is to be on disk
  record Merged(TreeEntry entry, boolean conflict) {}

  Merged merge(String path, ThreeSides sides) throws IOException {
    TreeEntry ours = sides.ours();
    TreeEntry theirs = sides.theirs();
    if (sides.unsure()) {
      return new Merged(ours.exists() ? ours : theirs, true);
    }
    if (ours.equals(theirs) || sides.base().equals(theirs)) {
      return new Merged(ours, false);
    }
    if (sides.base().equals(ours)) {
      return new Merged(theirs, false);
    }
    if (!ours.exists() || !theirs.exists()) {
      return new Merged(ours.exists() ? ours : theirs, true);
    }
    if (!ours.isFile() || !theirs.isFile()) {
      return new Merged(ours, true);
    }
    return files(path, sides);
  }

  private Merged files(String path, ThreeSides sides) throws IOException {
    TreeEntry base = sides.base().isFile() ? sides.base() : TreeEntry.NONE;
    TreeEntry ours = sides.ours();
    TreeEntry theirs = sides.theirs();
    boolean ourMode = base.exists() && base.mode().equals(theirs.mode());
    boolean modes =
        ours.mode().equals(theirs.mode())
            || ourMode
            || (base.exists() && base.mode().equals(ours.mode()));
    TreeEntry mode = ours.mode().equals(theirs.mode()) || ourMode || !modes ? ours : theirs;
    if (ours.sameContent(theirs) || (base.exists() && base.sameContent(theirs))) {
      return new Merged(new TreeEntry(mode.mode(), ours.id()), !modes);
    }
    if (base.exists() && base.sameContent(ours)) {
      return new Merged(new TreeEntry(mode.mode(), theirs.id()), !modes);
    }
    return texts(path, new ThreeSides(base, ours, theirs), mode, modes);
  }

  private Merged texts(String path, ThreeSides sides, TreeEntry mode, boolean modes)
      throws IOException {
    byte[] base = bytes(sides.base());
    byte[] ours = bytes(sides.ours());
    byte[] theirs = bytes(sides.theirs());
    MergeAttribute how = MergeAttribute.of(repository, path);
    if (!how.driver().isEmpty()) {
      notes.add(
          path
              + " would be merged by the driver "
              + how.driver()
              + "; no programs of a repository are run, so it was merged as a text.");
    }
    boolean binary = how.binary() || isBinary(base) || isBinary(ours) || isBinary(theirs);
    if (binary) {
      return new Merged(new TreeEntry(mode.mode(), sides.ours().id()), true);
    }
    Charset charset =
        isUtf8(base) && isUtf8(ours) && isUtf8(theirs)
            ? StandardCharsets.UTF_8
            : StandardCharsets.ISO_8859_1;
    MergedText merged =
        rules
            .texts()
            .merge(
                path,
                new String(base, charset),
                new String(ours, charset),
                new String(theirs, charset));
    boolean clean = merged.isClean() || how.union();
    String text =
        how.union()
            ? union(merged)
            : MarkedText.of(merged, rules.style(), names.base(), names.ours(), names.theirs());
    TreeEntry written =
        new TreeEntry(mode.mode(), inserter.insert(Constants.OBJ_BLOB, text.getBytes(charset)));
    return new Merged(written, !clean || !modes);
  }

  /// Both sides of each conflict, ours first.
  private static String union(MergedText merged) {
    return merged.parts().stream()
        .map(part ->
            switch (part) {
              case MergedPart.Settled(String text) -> text;
              case MergedPart.Conflict(String base, String ours, String theirs) ->
                  ours + (ours.isEmpty() || ours.endsWith("\n") ? "" : "\n") + theirs;
            })
        .collect(Collectors.joining());
  }

  private byte[] bytes(TreeEntry entry) throws IOException {
    return entry.exists()
        ? reader.open(entry.id(), Constants.OBJ_BLOB).getCachedBytes(MOST_BYTES)
        : new byte[0];
  }

  /// As `git` tells it: by a zero near the begin.
  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 8000); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return decoded.length() <= bytes.length;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
