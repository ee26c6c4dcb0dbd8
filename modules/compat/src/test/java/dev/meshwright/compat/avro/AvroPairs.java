package dev.meshwright.compat.avro;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.avro.AvroSchemas;
import java.util.List;

/// What tests of this package say often.
final class AvroPairs {

  private AvroPairs() {}

  static AvroDocument parse(String text) {
    return AvroSchemas.parse("schema.avsc", text, FileSource.empty());
  }

  static Verdict compare(String before, String after) {
    return AvroCompatibility.compare(parse(before), parse(after), Progress.none());
  }

  static List<String> rules(Verdict verdict) {
    return verdict.findings().stream().map(Finding::rule).toList();
  }

  /// A record `R` with the fields given.
  static String record(String fields) {
    return "{\"type\": \"record\", \"name\": \"R\", \"fields\": [" + fields + "]}";
  }

  static String field(String name, String type) {
    return "{\"name\": \"%s\", \"type\": %s}".formatted(name, type);
  }
}
