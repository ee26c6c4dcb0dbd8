package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The texts of a refactoring in the end, as edits of what was there: of schemas in YAML in their
/// own notation.
///
/// @param start the file that the refactoring was asked for, as it was
/// @param texts that were opened, by path
/// @param created texts of new files, by path
record WorkedTexts(
    JsonSchemaDocument start,
    FileSource files,
    Map<String, SteppedText> texts,
    Map<String, String> created) {

  private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)#");

  Refactored refactored(List<NameChange> renamed) {
    List<FileEdit> edits = new ArrayList<>();
    texts.forEach(
        (path, text) -> edits(path, text).forEach(edit -> edits.add(new FileEdit(path, edit))));
    Map<String, String> written = new LinkedHashMap<>();
    created.forEach((path, json) ->
        written.put(
            path, JsonSchemas.isYaml(path) ? YamlAsJson.written(json, start.text()) : json));
    return new Refactored(edits, written, renamed);
  }

  private List<TextEdit> edits(String path, SteppedText text) {
    return JsonSchemas.isYaml(path)
        ? YamlAsJson.edits(path, original(path), text.text())
        : text.edits();
  }

  /// What moves within a text in YAML is written anew.
  List<Problem> lostComments() {
    List<Problem> notes = new ArrayList<>();
    texts.forEach((path, worked) -> {
      if (JsonSchemas.isYaml(path)) {
        String text = original(path);
        LineIndex lines = LineIndex.of(text);
        edits(path, worked).stream()
            .map(TextEdit::range)
            .filter(range -> COMMENT.matcher(range.of(text)).find())
            .forEach(range ->
                notes.add(
                    Problem.warning(
                        "json-refactor-comment",
                        Location.of(path, lines, range),
                        "What is removed or moved here has comments; they do not move along.",
                        "Copy them to where the part is then.")));
      }
    });
    return notes;
  }

  private String original(String path) {
    return path.equals(start.file()) ? start.text() : files.text(path).orElse("");
  }
}
