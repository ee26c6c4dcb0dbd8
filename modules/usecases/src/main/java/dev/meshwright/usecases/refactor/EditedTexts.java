package dev.meshwright.usecases.refactor;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.refactor.Refactored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Texts of a workspace as one change after the other makes them. For one thread.
final class EditedTexts {

  private final FileSource before;
  private final Map<String, String> texts = new LinkedHashMap<>();

  EditedTexts(FileSource before) {
    this.before = before;
  }

  /// The state after all changes so far.
  FileSource files() {
    Set<String> created =
        texts.keySet().stream()
            .filter(path -> before.text(path).isEmpty())
            .collect(Collectors.toSet());
    return new OverlayFileSource(before, texts, created);
  }

  /// @param change made for [#files]
  void apply(Refactored change) {
    apply(change.edits());
    texts.putAll(change.created());
  }

  /// @param edits made for [#files]
  void apply(List<FileEdit> edits) {
    Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
    for (FileEdit edit : edits) {
      byFile.computeIfAbsent(edit.file(), path -> new ArrayList<>()).add(edit.edit());
    }
    FileSource now = files();
    byFile.forEach((path, wanted) ->
        now.text(path).ifPresent(text -> texts.put(path, TextEdits.apply(text, wanted))));
  }

  /// The files with another text than at first.
  List<ChangedText> changed() {
    List<ChangedText> changed = new ArrayList<>();
    texts.forEach((path, after) -> {
      Optional<String> was = before.text(path);
      if (!was.equals(Optional.of(after))) {
        changed.add(new ChangedText(path, was, after));
      }
    });
    return changed;
  }
}
