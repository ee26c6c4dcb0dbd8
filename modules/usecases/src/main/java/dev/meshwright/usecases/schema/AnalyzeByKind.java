package dev.meshwright.usecases.schema;

import dev.meshwright.contract.Contracts;
import dev.meshwright.contract.Products;
import dev.meshwright.data.frozen.FrozenTestReader;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.usecases.samplesettings.SampleSettingsReader;
import dev.meshwright.workspace.index.KindDetector;
import java.util.List;
import java.util.Map;

/// Reads each kind of text with the engine for it.
public final class AnalyzeByKind implements AnalyzeSchema {

  private final KindDetector detector = new KindDetector();

  @Override
  public AnalyzedDocument analyze(String path, String text, FileSource files, Progress progress) {
    progress.checkCancelled();
    FileKind kind = detector.kind(path, text);
    return switch (kind) {
      case AVRO_SCHEMA, AVRO_IDL ->
          new AnalyzedDocument.Avro(path, kind, AvroSchemas.parse(path, text, files));
      case PROTOBUF_SCHEMA ->
          new AnalyzedDocument.Proto(path, text, ProtoSchemas.parse(path, text, files));
      case JSON_SCHEMA -> new AnalyzedDocument.Json(path, JsonSchemas.parse(path, text, files));
      case SETTINGS -> new AnalyzedDocument.Plain(path, text, kind, settings(path, text));
      case CONTRACT ->
          new AnalyzedDocument.Plain(path, text, kind, Contracts.parse(path, text).problems());
      case PRODUCT ->
          new AnalyzedDocument.Plain(path, text, kind, Products.parse(path, text).problems());
      case TEST -> new AnalyzedDocument.Plain(path, text, kind, test(path, text));
      case TRANSFORMATION, SAMPLE, OTHER -> new AnalyzedDocument.Plain(path, text, kind, List.of());
    };
  }

  private static List<Problem> test(String path, String text) {
    return FrozenTestReader.read(path, text).problems();
  }

  private static List<Problem> settings(String path, String text) {
    if (path.equals(SampleSettings.FILE)) {
      return SampleSettingsReader.read(text).allProblems();
    }
    CompatibilityPolicy policy = PolicyReader.read(FileSource.of(Map.of(path, text)));
    return policy.problems();
  }
}
