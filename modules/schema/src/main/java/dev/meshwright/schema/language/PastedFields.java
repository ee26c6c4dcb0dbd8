package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fields copied from a schema, in whatever language, as another language takes them.
///
/// @param source the language that they were copied in
/// @param types declarations that the fields need and the language does not write inside them; to
///   be pasted at the top of the file, before the fields
/// @param fields as [SchemaOperation.PasteFields] takes them
/// @param losses what the language cannot say
public record PastedFields(
    SchemaFormat source, Optional<String> types, String fields, List<Problem> losses) {

  private static final String NAME = "Pasted";

  public PastedFields {
    losses = List.copyOf(losses);
  }

  /// What a text is in a language. Text that is no fields of any language, or of the language
  /// itself, is left as it is. Fails where fields use types that are not known.
  ///
  /// @param files the state in which types of other files are found
  public static Result<PastedFields> into(SchemaFormat target, String text, FileSource files) {
    if (read(target, text, files).isPresent()) {
      return Result.ok(asIs(target, text));
    }
    for (SchemaFormat source : SchemaFormat.values()) {
      Optional<ParsedText<?>> read =
          source == target ? Optional.empty() : read(source, text, files);
      if (read.isPresent()) {
        return read.get()
            .convertTo(SchemaLanguage.of(target), Optional.of(NAME))
            .map(converted -> written(source, target, converted.text(), converted.losses(), files));
      }
    }
    return Result.ok(asIs(target, text));
  }

  /// The edits that add them to a document, with the types that they need at its top.
  ///
  /// @param record the path of the record that they are added to
  /// @param index where among its fields
  /// @param files the state that the document was read from
  public List<TextEdit> edits(
      ParsedText<?> document,
      String path,
      String text,
      List<String> record,
      int index,
      FileSource files) {
    SchemaOperation paste = new SchemaOperation.PasteFields(record, index, fields);
    if (types.isEmpty()) {
      return edits(document, paste);
    }
    int end = document.structure().root().children().size();
    String typed =
        TextEdits.apply(
            text,
            edits(document, new SchemaOperation.PasteFields(List.of(), end, types.orElseThrow())));
    ParsedText<?> now =
        parse(
            SchemaLanguage.of(document.format()),
            path,
            typed,
            new OverlayFileSource(files, path, typed));
    List<TextEdit> added = edits(now, paste);
    return added.isEmpty() ? List.of() : TextEdits.between(text, TextEdits.apply(typed, added));
  }

  private static List<TextEdit> edits(ParsedText<?> document, SchemaOperation operation) {
    return document.editor().map(editor -> editor.edits(operation)).orElse(List.of());
  }

  private static PastedFields asIs(SchemaFormat target, String text) {
    return new PastedFields(target, Optional.empty(), text, List.of());
  }

  /// A schema that has the fields; empty when the text is none in this language.
  private static Optional<ParsedText<?>> read(SchemaFormat format, String text, FileSource files) {
    String none = SchemaLanguage.of(format).infer(NAME, List.of(), Set.of()).text();
    ParsedText<?> empty = parse(format, none, files);
    List<TextEdit> edits =
        edits(
            empty,
            new SchemaOperation.PasteFields(record(empty.structure().root()).path(), 0, text));
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(parse(format, TextEdits.apply(none, edits), files));
  }

  private static PastedFields written(
      SchemaFormat source,
      SchemaFormat target,
      String text,
      List<Problem> losses,
      FileSource files) {
    ParsedText<?> schema = parse(target, text, files);
    SchemaEditor editor = schema.editor().orElseThrow();
    StructureNode root = schema.structure().root();
    StructureNode record = record(root);
    List<List<String>> types =
        root.children().stream()
            .filter(child -> !record.isRoot() && !child.equals(record))
            .map(StructureNode::path)
            .toList();
    return new PastedFields(
        source,
        types.isEmpty() ? Optional.empty() : Optional.of(editor.copied(types)),
        editor.copied(record.children().stream().map(StructureNode::path).toList()),
        losses);
  }

  /// The root, or the declaration of the name in a file of several.
  private static StructureNode record(StructureNode root) {
    return root.children().stream()
        .filter(child -> child.name().equals(NAME))
        .filter(child -> !child.children().isEmpty() || root.children().size() == 1)
        .findFirst()
        .orElse(root);
  }

  private static ParsedText<?> parse(SchemaFormat format, String text, FileSource files) {
    SchemaLanguage<?> language = SchemaLanguage.of(format);
    return parse(language, "pasted" + language.ending(text), text, files);
  }

  private static <D> ParsedText<D> parse(
      SchemaLanguage<D> language, String path, String text, FileSource files) {
    return ParsedText.parse(language, path, text, files, Optional.empty());
  }
}
