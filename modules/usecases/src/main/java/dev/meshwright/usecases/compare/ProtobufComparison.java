package dev.meshwright.usecases.compare;

import dev.meshwright.compat.proto.ProtoCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.language.ProtobufLanguage;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.Optional;

/// Protocol Buffers: files, and the types that move between them.
record ProtobufComparison(SchemaLanguage<ProtoDocument> language)
    implements LanguageComparison<ProtoDocument> {

  ProtobufComparison() {
    this(new ProtobufLanguage());
  }

  @Override
  public LanguageFileSet<ProtoDocument> state(FileSource files) {
    ProtobufFileSet state = new ProtobufFileSet(files);
    return new LanguageFileSet<>() {
      @Override
      public Optional<ProtoDocument> read(String path) {
        return state.read(path);
      }

      @Override
      public Optional<ProtoDocument> readAlone(String path) {
        return state.readAlone(path);
      }

      @Override
      public ProtoDocument readAlone(String path, String text) {
        return state.with(path, text).readAlone(path).orElseThrow();
      }

      @Override
      public Optional<Verdict> compareGone(ProtoDocument previous, Progress progress) {
        return ProtoCompatibility.compareGone(previous, state.declarations(), progress);
      }
    };
  }

  @Override
  public Verdict compare(
      ProtoDocument previous, ProtoDocument current, ContentModel model, Progress progress) {
    return ProtoCompatibility.compare(previous, current, progress);
  }
}
