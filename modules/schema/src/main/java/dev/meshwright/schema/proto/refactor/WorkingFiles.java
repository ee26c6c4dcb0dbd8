package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files of a workspace as they were, and as a refactoring under way makes them.
final class WorkingFiles {

  private final FileSource files;
  private final ProtobufFileSet before;
  private final Map<String, EditedText> edited = new LinkedHashMap<>();
  private final Map<String, String> created = new LinkedHashMap<>();
  private Optional<ProtobufFileSet> now = Optional.empty();

  WorkingFiles(ProtoDocument document, FileSource files) {
    this.files = new OverlayFileSource(files, document.file().path(), document.file().text());
    this.before = new ProtobufFileSet(this.files);
  }

  FileSource source() {
    return files;
  }

  /// The document of a path as it was.
  Optional<ProtoDocument> before(String path) {
    return before.read(path);
  }

  /// The document of a path as it is by now.
  Optional<ProtoDocument> now(String path) {
    if (now.isEmpty()) {
      Map<String, String> texts = new HashMap<>(created);
      edited.forEach((file, text) -> texts.put(file, text.text()));
      now = Optional.of(before.with(new OverlayFileSource(files, texts, created.keySet())));
    }
    return now.get().read(path);
  }

  /// Edits a file as it is by now.
  void edit(String path, List<TextEdit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    now = Optional.empty();
    if (created.containsKey(path)) {
      EditedText text = new EditedText(created.getOrDefault(path, ""));
      text.edit(edits);
      created.put(path, text.text());
    } else {
      edited
          .computeIfAbsent(path, file -> new EditedText(files.text(file).orElseThrow()))
          .edit(edits);
    }
  }

  void create(String path, String text) {
    now = Optional.empty();
    created.put(path, text);
  }

  /// The files that are not as they were.
  Set<String> touched() {
    Set<String> touched = new LinkedHashSet<>(created.keySet());
    touched.addAll(edited.keySet());
    return touched;
  }

  Map<String, String> created() {
    return created;
  }

  List<FileEdit> edits() {
    List<FileEdit> edits = new ArrayList<>();
    edited.forEach((path, text) -> text.edits().forEach(e -> edits.add(new FileEdit(path, e))));
    return edits;
  }
}
