package dev.meshwright.usecases.draft;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.DataType;
import java.util.Optional;

/// The type of a field as a new schema will have it: in one language, or in words that all share.
public final class DraftType {

  private final Optional<SchemaFormat> format;

  /// @param format empty for words that all languages share
  public DraftType(Optional<SchemaFormat> format) {
    this.format = format;
  }

  /// A type with those of its items; a record without its fields.
  public String of(DataType type) {
    return switch (type) {
      case DataType.Scalar(String sql) -> scalar(sql);
      case DataType.Decimal(int precision, int scale) -> decimal(precision, scale);
      case DataType.ListOf(DataType item) -> list(of(item));
      case DataType.ArrayOf(DataType item, int length) -> list(of(item));
      case DataType.MapOf(DataType key, DataType value) ->
          in("map of ", "map of ", "map<string, ", "object of ") + of(value) + in("", "", ">", "");
      case DataType.StructOf struct -> in("record", "record", "message", "object");
      case DataType.UnionOf union -> in("any value", "string", "string", "any value");
    };
  }

  private String list(String item) {
    return in("list of ", "array of ", "repeated ", "array of ") + item;
  }

  private String decimal(int precision, int scale) {
    String words = "decimal(" + precision + ", " + scale + ")";
    return in(words, words, "string", "number");
  }

  private String scalar(String sql) {
    return switch (sql) {
      case "BOOLEAN" -> in("true or false", "boolean", "bool", "boolean");
      case "TINYINT", "SMALLINT", "INTEGER" -> in("integer of 32 bits", "int", "int32", "integer");
      case "UTINYINT", "USMALLINT" -> in("integer of 32 bits", "int", "uint32", "integer");
      case "UINTEGER" -> in("integer of 64 bits", "long", "uint32", "integer");
      case "BIGINT" -> in("integer of 64 bits", "long", "int64", "integer");
      case "UBIGINT" -> in("integer", "decimal(20, 0)", "uint64", "integer");
      case "HUGEINT" -> in("integer", "decimal(39, 0)", "string", "integer");
      case "FLOAT" -> in("number of 32 bits", "float", "float", "number");
      case "DOUBLE" -> in("number of 64 bits", "double", "double", "number");
      case "BLOB" -> in("bytes", "bytes", "bytes", "string, base64");
      case "DATE" -> in("date", "date", "string", "string, date");
      case "TIME" -> in("time of day", "time-micros", "string", "string");
      case "TIMESTAMP" ->
          in(
              "date and time of day",
              "local-timestamp-micros",
              "google.protobuf.Timestamp",
              "string");
      case "TIMESTAMP WITH TIME ZONE" ->
          in("point in time", "timestamp-micros", "google.protobuf.Timestamp", "string, date-time");
      case "UUID" -> in("UUID", "uuid", "string", "string, uuid");
      case "JSON" -> in("any value", "string", "string", "any value");
      default -> in("text", "string", "string", "string");
    };
  }

  private String in(String shared, String avro, String protobuf, String jsonSchema) {
    return format
        .map(language ->
            switch (language) {
              case AVRO -> avro;
              case PROTOBUF -> protobuf;
              case JSON_SCHEMA -> jsonSchema;
            })
        .orElse(shared);
  }
}
