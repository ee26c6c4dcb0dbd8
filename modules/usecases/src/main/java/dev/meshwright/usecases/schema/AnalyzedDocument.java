package dev.meshwright.usecases.schema;

import dev.meshwright.model.Problem;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.proto.ProtoDocument;
import java.util.List;

/// A text and what was understood of it.
public sealed interface AnalyzedDocument {

  String path();

  String text();

  FileKind kind();

  /// What is wrong with the text itself, by place.
  List<Problem> problems();

  /// An Avro schema or protocol.
  record Avro(String path, FileKind kind, AvroDocument document) implements AnalyzedDocument {

    @Override
    public String text() {
      return document.text();
    }

    @Override
    public List<Problem> problems() {
      return document.problems();
    }
  }

  /// A `.proto` file.
  record Proto(String path, String text, ProtoDocument document) implements AnalyzedDocument {

    @Override
    public FileKind kind() {
      return FileKind.PROTOBUF_SCHEMA;
    }

    @Override
    public List<Problem> problems() {
      return document.problems();
    }
  }

  /// A JSON Schema.
  record Json(String path, JsonSchemaDocument document) implements AnalyzedDocument {

    @Override
    public FileKind kind() {
      return FileKind.JSON_SCHEMA;
    }

    @Override
    public String text() {
      return document.text();
    }

    @Override
    public List<Problem> problems() {
      return document.problems().stream()
          .filter(problem -> problem.location().file().equals(path))
          .toList();
    }
  }

  /// A text that is no schema, or of a kind without a model.
  record Plain(String path, String text, FileKind kind, List<Problem> problems)
      implements AnalyzedDocument {

    public Plain {
      problems = List.copyOf(problems);
    }
  }
}
