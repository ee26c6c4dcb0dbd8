package dev.meshwright.usecases.compare;

import dev.meshwright.compat.avro.AvroCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.avro.AvroFileSet;
import dev.meshwright.schema.language.AvroLanguage;
import dev.meshwright.schema.language.SchemaLanguage;

/// Avro, as Apache Avro resolves it.
record AvroComparison(SchemaLanguage<AvroDocument> language)
    implements LanguageComparison<AvroDocument> {

  AvroComparison() {
    this(new AvroLanguage());
  }

  @Override
  public LanguageFileSet<AvroDocument> state(FileSource files) {
    AvroFileSet state = new AvroFileSet(files);
    return LanguageFileSet.reading(
        state::read,
        state::readAlone,
        (path, text) -> state.with(path, text).readAlone(path).orElseThrow());
  }

  @Override
  public Verdict compare(
      AvroDocument previous, AvroDocument current, ContentModel model, Progress progress) {
    return AvroCompatibility.compare(previous, current, progress);
  }
}
