package dev.meshwright.usecases.compare;

import dev.meshwright.compat.proto.ProtoCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.schema.proto.ProtoState;
import dev.meshwright.schema.proto.link.KeptWords;
import dev.meshwright.usecases.policy.ContentModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Protocol Buffers: files, and the types that move between them.
final class ProtobufLanguage implements SchemaLanguage<ProtoDocument> {

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
  public ProtoDocument parse(SchemaVersion version) {
    return ProtoSchemas.parse(version.path(), version.text(), version.files(), words);
  }

  @Override
  public LanguageState<ProtoDocument> state(FileSource files) {
    ProtoState state = new ProtoState(files);
    return new LanguageState<>() {
      @Override
      public Optional<ProtoDocument> read(String path) {
        return state.read(path);
      }

      @Override
      public Optional<ProtoDocument> readAlone(String path) {
        return state.readAlone(path);
      }

      @Override
      public Optional<Verdict> compareGone(ProtoDocument previous, Progress progress) {
        return ProtoCompatibility.compareGone(previous, state.declarations(), progress);
      }
    };
  }

  @Override
  public List<Problem> problems(ProtoDocument document) {
    return document.problems();
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
        .map(name -> prefix + name.text())
        .collect(Collectors.toSet());
  }

  @Override
  public Verdict compare(
      ProtoDocument previous, ProtoDocument current, ContentModel model, Progress progress) {
    return ProtoCompatibility.compare(previous, current, progress);
  }
}
