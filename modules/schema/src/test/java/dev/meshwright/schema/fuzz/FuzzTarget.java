package dev.meshwright.schema.fuzz;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.avro.AvroSelfContained;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.schema.proto.descriptor.ProtoDescriptors;
import dev.meshwright.text.DecodedText;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/// A reader of texts and what must hold of it.
enum FuzzTarget {
  JSON_TEXT("a.json") {
    @Override
    void read(String text) {
      TreeDocument tree = JsonText.parse(file(), text);
      Invariants.problems(file(), text, tree.problems());
      Invariants.nested(tree);
      Invariants.edits(tree);
    }
  },
  YAML_TEXT("a.yaml") {
    @Override
    void read(String text) {
      TreeDocument tree = YamlText.parse(file(), text);
      Invariants.problems(file(), text, tree.problems());
    }
  },
  AVRO_JSON("a.avsc") {
    @Override
    void read(String text) {
      AvroDocument document = AvroSchemas.parse(file(), text, FileSource.empty());
      Invariants.problems(file(), text, document.problems());
      if (document.usable()) {
        Schema schema = new Schema.Parser().parse(AvroSelfContained.of(document));
        Invariants.check(schema.toString().length() > 2, "an empty schema");
      }
    }
  },
  AVRO_IDL("a.avdl") {
    @Override
    void read(String text) {
      AvroDocument document = AvroSchemas.parse(file(), text, FileSource.empty());
      Invariants.problems(file(), text, document.problems());
    }
  },
  PROTOBUF("a.proto") {
    @Override
    void read(String text) {
      ProtoDocument document = ProtoSchemas.parse(file(), text, FileSource.empty());
      Invariants.problems(file(), text, document.problems());
      if (document.isValid()) {
        link(document, text);
      }
    }
  },
  JSON_SCHEMA("a.schema.json") {
    @Override
    void read(String text) {
      JsonSchemaDocument document = JsonSchemas.parse(file(), text, FileSource.empty());
      Invariants.problems(file(), text, document.problems());
      if (!document.hasErrors()) {
        Invariants.check(
            new JsonValidation().prepare(document).validate(new JsonNull()) != null, "no report");
      }
    }
  },
  JSON_SCHEMA_YAML("a.schema.yaml") {
    @Override
    void read(String text) {
      JsonSchemaDocument document = JsonSchemas.parse(file(), text, FileSource.empty());
      Invariants.problems(file(), text, document.problems());
    }
  };

  private final String file;

  FuzzTarget(String file) {
    this.file = file;
  }

  final String file() {
    return file;
  }

  /// Reads a text and checks what was read.
  ///
  /// @throws AssertionError when something does not hold
  abstract void read(String text);

  /// Bytes are decoded as those of a file are.
  final void read(byte[] bytes) {
    DecodedText decoded = DecodedText.decode(file, bytes);
    Invariants.problems(file, decoded.text(), decoded.invalid().stream().toList());
    read(decoded.text());
  }

  /// Google's own library takes the descriptors of every file without errors.
  private static void link(ProtoDocument document, String text) {
    Map<String, FileDescriptor> linked = new HashMap<>();
    for (FileDescriptorProto each : ProtoDescriptors.of(document).getFileList()) {
      List<FileDescriptor> imports = new ArrayList<>();
      each.getDependencyList().forEach(d -> imports.add(linked.get(d)));
      try {
        linked.put(
            each.getName(), FileDescriptor.buildFrom(each, imports.toArray(FileDescriptor[]::new)));
      } catch (DescriptorValidationException refused) {
        throw new AssertionError("protobuf-java refuses what has no errors here: " + text, refused);
      }
    }
  }
}
