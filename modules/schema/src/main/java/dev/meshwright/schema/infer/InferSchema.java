package dev.meshwright.schema.infer;

import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.Column;
import java.util.List;
import java.util.Set;

/// Writes a schema that the rows of a table fit.
public final class InferSchema {

  private InferSchema() {}

  /// @param table from which the record, message or title gets its name
  /// @param nullable names of columns that have nulls; parts of nested columns count as nullable
  public static InferredSchema of(
      SchemaFormat format, String table, List<Column> columns, Set<String> nullable) {
    InferredNames names = new InferredNames();
    String text =
        switch (format) {
          case AVRO -> new AvroInference(names).write(table, columns, nullable);
          case PROTOBUF -> new ProtoInference(names).write(table, columns, nullable);
          case JSON_SCHEMA -> new JsonInference(names).write(table, columns, nullable);
        };
    return new InferredSchema(text, names.notes());
  }
}
