package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.structure.SchemaStructure;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.convert.ProtobufConverter;
import dev.meshwright.schema.convert.SchemaConverter;
import dev.meshwright.schema.infer.ProtoInference;
import dev.meshwright.schema.lint.Linter;
import dev.meshwright.schema.proto.ProtoDeclaredTypes;
import dev.meshwright.schema.proto.ProtoRecordTypes;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.schema.proto.ProtoStructure;
import dev.meshwright.schema.proto.link.KeptWords;
import dev.meshwright.schema.proto.lint.ProtoLinter;
import dev.meshwright.text.BraceFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Protocol Buffers.
public final class ProtobufLanguage implements SchemaLanguage<ProtoDocument> {

  private final Memoized<Linter<ProtoDocument>> linter = new Memoized<>(ProtoLinter::new);

  private final KeptWords words = new KeptWords();

  @Override
  public SchemaFormat format() {
    return SchemaFormat.PROTOBUF;
  }

  @Override
  public Class<ProtoDocument> documentType() {
    return ProtoDocument.class;
  }

  @Override
  public ProtoDocument parse(String path, String text, FileSource files, Optional<String> dialect) {
    return ProtoSchemas.parse(path, text, files, words);
  }

  @Override
  public List<Problem> problems(ProtoDocument document) {
    return document.problems();
  }

  @Override
  public List<Problem> errors(ProtoDocument document) {
    return document.errors();
  }

  @Override
  public Set<String> declared(ProtoDocument document) {
    ProtoFile file = document.file();
    String prefix = file.packageName().map(name -> name.text() + ".").orElse("");
    return Stream.of(
            file.messages().stream().map(ProtoMessage::name),
            file.enums().stream().map(ProtoEnum::name),
            file.services().stream().map(ProtoService::name))
        .flatMap(names -> names)
        .map(ProtoName::text)
        .map(name -> prefix + name)
        .collect(Collectors.toSet());
  }

  @Override
  public List<StructureNode> innerTypes(ProtoDocument document) {
    return List.of();
  }

  @Override
  public SchemaStructure structure(ProtoDocument document) {
    return new SchemaStructure(
        new Memoized<>(() -> ProtoStructure.of(document)),
        new Memoized<>(() -> ProtoRecordTypes.of(document)),
        new Memoized<>(() -> ProtoDeclaredTypes.of(document)));
  }

  @Override
  public Optional<SchemaEditor> editor(ProtoDocument document) {
    return Optional.of(new ProtoFieldEditor(document));
  }

  @Override
  public Optional<SchemaRefactorer> refactorer(ProtoDocument document) {
    return Optional.of(new ProtoFileRefactorer(document));
  }

  @Override
  public Linter<ProtoDocument> linter() {
    return linter.get();
  }

  @Override
  public SchemaUses<ProtoDocument> naming() {
    return new ProtoNaming();
  }

  @Override
  public SchemaCompletion<ProtoDocument> completion() {
    return new ProtoCompletion();
  }

  @Override
  public SchemaConverter<ProtoDocument> converter() {
    return new ProtobufConverter();
  }

  @Override
  public InferredSchema infer(String table, List<Column> columns, Set<String> nullable) {
    return ProtoInference.infer(table, columns, nullable);
  }

  @Override
  public List<TextEdit> layout(String path, String text, Predicate<TextEdit> wanted) {
    return BraceFormat.protobuf(text).stream().filter(wanted).toList();
  }

  @Override
  public String ending(String text) {
    return ".proto";
  }
}
