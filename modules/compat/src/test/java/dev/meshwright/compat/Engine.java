package dev.meshwright.compat;

import dev.meshwright.compat.avro.AvroCompatibility;
import dev.meshwright.compat.avro.AvroRules;
import dev.meshwright.compat.jsonschema.JsonSchemaCompatibility;
import dev.meshwright.compat.jsonschema.JsonSchemaRules;
import dev.meshwright.compat.proto.ProtoCompatibility;
import dev.meshwright.compat.proto.ProtoRules;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.util.List;
import java.util.stream.Stream;

/// The three engines behind one face, for laws that hold for all of them.
public enum Engine {
  AVRO("schema.avsc") {
    @Override
    public List<Rule> rules() {
      return AvroRules.all();
    }

    @Override
    public Verdict compare(String before, String after) {
      return AvroCompatibility.compare(
          AvroSchemas.parse(file, before, FileSource.empty()),
          AvroSchemas.parse(file, after, FileSource.empty()),
          Progress.none());
    }
  },
  PROTOBUF("schema.proto") {
    @Override
    public List<Rule> rules() {
      return ProtoRules.all();
    }

    @Override
    public Verdict compare(String before, String after) {
      return ProtoCompatibility.compare(
          ProtoSchemas.parse(file, before, FileSource.empty()),
          ProtoSchemas.parse(file, after, FileSource.empty()),
          Progress.none());
    }
  },
  JSON_SCHEMA("schema.json") {
    @Override
    public List<Rule> rules() {
      return JsonSchemaRules.all();
    }

    @Override
    public Verdict compare(String before, String after) {
      return JsonSchemaCompatibility.compare(
          JsonSchemas.parse(file, before, FileSource.empty()),
          JsonSchemas.parse(file, after, FileSource.empty()),
          new JsonValidation(),
          ContentModel.STRICT,
          Progress.none());
    }
  };

  /// The name of the file that is compared.
  public final String file;

  Engine(String file) {
    this.file = file;
  }

  public abstract List<Rule> rules();

  public abstract Verdict compare(String before, String after);

  public Verdict example(Rule rule) {
    return compare(rule.example().before(), rule.example().after());
  }

  /// Every rule of every engine.
  public static Stream<Shown> examples() {
    return Stream.of(values()).flatMap(e -> e.rules().stream().map(r -> new Shown(e, r)));
  }

  /// A rule and the engine that runs its example.
  public record Shown(Engine engine, Rule rule) {
    public Verdict verdict() {
      return engine.example(rule);
    }

    @Override
    public String toString() {
      return rule.id();
    }
  }
}
