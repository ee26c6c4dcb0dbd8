package dev.meshwright.schema.avro.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.schema.avro.AvroSchemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A refactoring while it is worked out: the texts as they become, one step after the other.
final class Change {

  static final String NOTE = "avro-refactor-note";

  private final AvroDocument before;
  private final List<String> schemas;
  private final FileSource files;
  private final Progress progress;
  private final Map<String, PieceText> edited = new LinkedHashMap<>();
  private final Map<String, String> created = new LinkedHashMap<>();
  private final Map<String, AvroDocument> read = new HashMap<>();
  private final List<NameChange> renamed = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

  Change(AvroDocument before, List<String> schemas, FileSource files, Progress progress) {
    this.before = before;
    this.schemas = schemas;
    this.files = new OverlayFileSource(files, before.file(), before.text());
    this.progress = progress;
    read.put(before.file(), before);
  }

  /// As it was.
  AvroDocument before() {
    return before;
  }

  String path() {
    return before.file();
  }

  /// The document as it is now.
  AvroDocument document() {
    return document(path()).orElseThrow();
  }

  /// Another one, as it is now.
  Optional<AvroDocument> document(String path) {
    AvroDocument known = read.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    FileSource state = state();
    Optional<AvroDocument> found =
        state.text(path).map(text -> AvroSchemas.parse(path, text, state));
    found.ifPresent(document -> read.put(path, document));
    return found;
  }

  /// All files as they are now.
  FileSource state() {
    Map<String, String> texts = new HashMap<>(created);
    edited.forEach((path, text) -> texts.put(path, text.text()));
    return new OverlayFileSource(files, texts, created.keySet());
  }

  /// A record of the document as it is now.
  AvroRecord record(String fullName) {
    return document().types().get(fullName) instanceof AvroRecord record
        ? record
        : unknown(fullName);
  }

  private static AvroRecord unknown(String fullName) {
    throw new IllegalStateException("no record " + fullName);
  }

  /// The same from its beginning, to try something out.
  Change tried() {
    return new Change(before, schemas, files, progress);
  }

  /// The schemas that may use what this one declares.
  List<String> others() {
    return schemas.stream().filter(path -> !path.equals(path())).toList();
  }

  FileSource files() {
    return files;
  }

  Progress progress() {
    return progress;
  }

  void edit(List<TextEdit> edits) {
    edit(path(), edits);
  }

  /// @param edits of the text as it is now
  void edit(String path, List<TextEdit> edits) {
    if (!edits.isEmpty()) {
      edited
          .computeIfAbsent(path, key -> new PieceText(files.text(key).orElseThrow()))
          .apply(edits);
      read.clear();
    }
  }

  void create(String path, String text) {
    created.put(path, text);
    read.clear();
  }

  void renamed(NameChange change) {
    renamed.add(change);
  }

  /// Says what is worth knowing, at a place of the document as it was.
  void note(TextRange range, String message, String hint) {
    notes.add(Problem.info(NOTE, before.tree().locate(range), message, hint));
  }

  void warn(Location location, String message, String hint) {
    notes.add(Problem.warning("avro-refactor-unread", location, message, hint));
  }

  /// @return never: for the caller to throw
  AvroRefusedException refused(String rule, TextRange range, String message, String hint) {
    return new AvroRefusedException(
        Problem.error(rule, before.tree().locate(range), message, hint));
  }

  Result<Refactored> result() {
    new Soundness(this, edited.keySet(), created.keySet()).check();
    List<FileEdit> edits = new ArrayList<>();
    edited.forEach(
        (path, text) -> text.edits().forEach(edit -> edits.add(new FileEdit(path, edit))));
    if (edits.isEmpty() && created.isEmpty()) {
      throw refused(
          "avro-refactor-nothing",
          TextRange.at(before.root().range().start()),
          "This changes nothing: the schema says so already.",
          "Choose another value.");
    }
    return new Result.Ok<>(new Refactored(edits, created, renamed), notes);
  }
}
