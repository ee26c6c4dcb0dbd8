package planted.languages;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.schema.language.SchemaLanguage;

/// Asks the language, whichever it is, and for formats of samples and kinds of other files.
final class AskLanguage {

  private AskLanguage() {}

  static String of(SchemaFormat format, SampleFormat sample, FileKind kind) {
    return sample == SampleFormat.AVRO || kind == FileKind.SAMPLE
        ? format.title()
        : SchemaLanguage.of(format).ending("");
  }
}
