package dev.meshwright.usecases.compare;

import dev.meshwright.compat.avro.AvroCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.avro.AvroState;
import dev.meshwright.usecases.policy.ContentModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Avro, as Apache Avro resolves it.
final class AvroLanguage implements SchemaLanguage<AvroDocument> {

  @Override
  public SchemaFormat format() {
    return SchemaFormat.AVRO;
  }

  @Override
  public Class<AvroDocument> documentType() {
    return AvroDocument.class;
  }

  @Override
  public AvroDocument parse(SchemaVersion version) {
    return AvroSchemas.parse(version.path(), version.text(), version.files());
  }

  @Override
  public LanguageState<AvroDocument> state(FileSource files) {
    AvroState state = new AvroState(files);
    return LanguageState.reading(state::read, state::readAlone);
  }

  @Override
  public List<Problem> problems(AvroDocument document) {
    return document.problems();
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
  public Verdict compare(
      AvroDocument previous, AvroDocument current, ContentModel model, Progress progress) {
    return AvroCompatibility.compare(previous, current, progress);
  }
}
