package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.structure.SchemaStructure;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.schema.avro.AvroDeclaredTypes;
import dev.meshwright.schema.avro.AvroInnerTypes;
import dev.meshwright.schema.avro.AvroRecordTypes;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.avro.AvroStructure;
import dev.meshwright.schema.avro.lint.AvroLinter;
import dev.meshwright.schema.convert.AvroConverter;
import dev.meshwright.schema.convert.SchemaConverter;
import dev.meshwright.schema.infer.AvroInference;
import dev.meshwright.schema.lint.Linter;
import dev.meshwright.text.BraceFormat;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Avro, as Apache Avro reads it.
public final class AvroLanguage implements SchemaLanguage<AvroDocument> {

  private final Memoized<Linter<AvroDocument>> linter = new Memoized<>(AvroLinter::new);

  @Override
  public SchemaFormat format() {
    return SchemaFormat.AVRO;
  }

  @Override
  public Class<AvroDocument> documentType() {
    return AvroDocument.class;
  }

  @Override
  public AvroDocument parse(String path, String text, FileSource files, Optional<String> dialect) {
    return AvroSchemas.parse(path, text, files);
  }

  @Override
  public List<Problem> problems(AvroDocument document) {
    return document.problems();
  }

  @Override
  public List<Problem> errors(AvroDocument document) {
    return document.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .toList();
  }

  @Override
  public Set<String> declared(AvroDocument document) {
    return document.root() instanceof AvroNamed root
        ? Set.of(root.name().full())
        : document.types().values().stream()
            .filter(type -> type.file().equals(document.file()))
            .map(type -> type.name().full())
            .collect(Collectors.toSet());
  }

  @Override
  public List<StructureNode> innerTypes(AvroDocument document) {
    return AvroInnerTypes.of(document);
  }

  @Override
  public SchemaStructure structure(AvroDocument document) {
    return new SchemaStructure(
        new Memoized<>(() -> AvroStructure.of(document)),
        new Memoized<>(() -> AvroRecordTypes.of(document)),
        new Memoized<>(() -> AvroDeclaredTypes.of(document)));
  }

  @Override
  public Optional<SchemaEditor> editor(AvroDocument document) {
    return document.isEditable() ? Optional.of(new AvroFieldEditor(document)) : Optional.empty();
  }

  @Override
  public Optional<SchemaRefactorer> refactorer(AvroDocument document) {
    return Optional.of(new AvroRefactorer(document));
  }

  @Override
  public Linter<AvroDocument> linter() {
    return linter.get();
  }

  @Override
  public SchemaUses<AvroDocument> naming() {
    return new AvroNaming();
  }

  @Override
  public SchemaCompletion<AvroDocument> completion() {
    return new AvroCompletion();
  }

  @Override
  public SchemaConverter<AvroDocument> converter() {
    return new AvroConverter();
  }

  @Override
  public InferredSchema infer(String table, List<Column> columns, Set<String> nullable) {
    return AvroInference.infer(table, columns, nullable);
  }

  @Override
  public List<TextEdit> layout(String path, String text, Predicate<TextEdit> wanted) {
    return JsonText.looksLikeJson(text)
        ? TreeFormat.edits(TreeFormat.parse(path, text), wanted)
        : BraceFormat.avroIdl(text).stream().filter(wanted).toList();
  }

  @Override
  public String ending(String text) {
    if (!JsonText.looksLikeJson(text)) {
      return ".avdl";
    }
    return JsonText.parse("", text).root() instanceof ObjectNode object
            && object.get("protocol").isPresent()
            && object.get("type").isEmpty()
        ? ".avpr"
        : ".avsc";
  }
}
