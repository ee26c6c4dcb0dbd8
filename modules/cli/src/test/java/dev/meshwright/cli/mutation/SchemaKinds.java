package dev.meshwright.cli.mutation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Schemas, contracts and the files that say what is asked of them.
final class SchemaKinds {

  private static final String CHECK = "check --format json";

  private static final String ORDER =
      """
      {
        "type": "record", "name": "Order", "namespace": "shop", "doc": "An order",
        "fields": [
          {"name": "id", "type": {"type": "string", "logicalType": "uuid"}},
          {"name": "total", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
          {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["OPEN", "SHUT"], "default": "OPEN"}, "default": "OPEN"},
          {"name": "note", "type": ["null", "string"], "default": null, "aliases": ["remark"]},
          {"name": "lines", "type": {"type": "array", "items": {"type": "record", "name": "Line", "fields": [
            {"name": "sku", "type": "string"}, {"name": "count", "type": "int", "default": 1},
            {"name": "hash", "type": {"type": "fixed", "name": "Hash", "size": 16}}]}}},
          {"name": "parent", "type": ["null", "Order"], "default": null},
          {"name": "tags", "type": {"type": "map", "values": "long"}, "default": {}},
          {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}, "order": "ignore"}
        ]
      }
      """;

  private static final String SHIPMENT =
      """
      {"type": "record", "name": "Shipment", "fields": [
        {"name": "order", "type": "string"},
        {"name": "weight", "type": "double", "default": 0.5},
        {"name": "at", "type": ["null", {"type": "int", "logicalType": "date"}]}]}
      """;

  private static final String IDL =
      """
      /** Events of the shop. */
      @namespace("shop")
      protocol Events {
        import idl "other.avdl";
        /** A state. */
        enum State { OPEN, SHUT } = OPEN;
        fixed Hash(16);
        error Wrong { string message; }
        @aliases(["Bestellung"])
        record Order {
          string id;
          decimal(9, 2) total = "\\u0000";
          union { null, string } note = null;
          array<string> tags = [];
          map<long> counts = {};
          timestamp_ms at;
          State state = "OPEN";
          Hash? hash;
          @order("ignore") int number = 7;
        }
        Order get(string id) throws Wrong;
        void ping() oneway;
      }
      """;

  private static final String PROTOCOL =
      """
      {"protocol": "Events", "namespace": "shop", "types": [
        {"type": "enum", "name": "State", "symbols": ["OPEN", "SHUT"]},
        {"type": "record", "name": "Order", "fields": [
          {"name": "id", "type": "string"}, {"name": "state", "type": "State"}]},
        {"type": "error", "name": "Wrong", "fields": [{"name": "why", "type": "string"}]}],
       "messages": {"get": {"request": [{"name": "id", "type": "string"}], "response": "Order", "errors": ["Wrong"]},
                    "ping": {"request": [], "response": "null", "one-way": true}}}
      """;

  private static final String MESSAGE =
      """
      syntax = "proto3";
      package shop;
      import "google/protobuf/timestamp.proto";
      import public "other.proto";
      option java_package = "com.example";
      // An order.
      message Order {
        reserved 5, 10 to 20, 1000 to max;
        reserved "old";
        string id = 1 [deprecated = true, json_name = "ID"];
        repeated Line lines = 2;
        map<string, int64> counts = 3;
        google.protobuf.Timestamp at = 4;
        oneof payment {
          string card = 6;
          Other cash = 7;
        }
        optional State state = 8;
        message Line {
          int32 count = 1;
          bytes hash = 2;
          Order order = 3;
        }
      }
      enum State {
        option allow_alias = true;
        UNKNOWN = 0;
        OPEN = 1;
        BEGUN = 1;
        SHUT = -2;
      }
      service Orders {
        rpc Get (Order) returns (stream Order) {
          option deprecated = true;
        }
      }
      """;

  private static final String PROTO2 =
      """
      syntax = "proto2";
      package shop;
      import "google/protobuf/descriptor.proto";
      extend google.protobuf.FieldOptions {
        optional Rule rule = 50001;
      }
      message Rule {
        optional int32 max = 1 [default = 1000];
        repeated string names = 2;
      }
      message Order {
        required string id = 1 [(rule) = {max: 5 names: "x" names: "y"}];
        optional double rate = 2 [default = -inf];
        optional group Extra = 3 {
          optional bytes raw = 4 [default = "\\001\\xff"];
        }
        extensions 100 to 199;
      }
      extend Order {
        optional string more = 100;
      }
      """;

  private static final String JSON_SCHEMA =
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://shop.example/order.json",
        "title": "Order", "type": "object", "required": ["id"], "additionalProperties": false,
        "properties": {
          "id": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]+$", "maxLength": 20},
          "total": {"type": "number", "minimum": 0, "multipleOf": 0.01},
          "state": {"enum": ["open", "shut", null]},
          "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}, "minItems": 1, "uniqueItems": true},
          "parent": {"$ref": "#"},
          "more": {"anyOf": [{"type": "null"}, {"allOf": [{"$ref": "other.schema.json"}, {"not": {"const": 3}}]}]}
        },
        "patternProperties": {"^x-": true},
        "dependentRequired": {"total": ["state"]},
        "if": {"required": ["total"]}, "then": {"properties": {"state": {"const": "shut"}}}, "else": true,
        "$defs": {"line": {"$anchor": "line", "type": "object", "properties": {
          "sku": {"type": ["string", "integer"]}, "next": {"$ref": "#line"}}, "unevaluatedProperties": false}}
      }
      """;

  private static final String YAML_SCHEMA =
      """
      $schema: http://json-schema.org/draft-07/schema#
      title: Order
      type: object
      required: [id]
      definitions:
        line: &line
          type: object
          properties:
            sku: {type: string, format: uuid}
            count:
              type: integer
              exclusiveMinimum: 0
      properties:
        id:
          type: string
          description: |
            The id
            of it
        first: *line
        lines:
          type: array
          items:
            $ref: '#/definitions/line'
        more:
          oneOf:
            - type: 'null'
            - const: 1.50
      """;

  private static final String BATCH =
      """
      {"id": "1", "format": "AVRO", "mode": "BACKWARD", "previous": ["QintQ"], "new": "QlongQ"}
      {"id": "2", "format": "JSON", "mode": "FULL_TRANSITIVE", "previous": ["{}", "{QtypeQ: QobjectQ}"], "new": "{}", "content_model": "lenient", "dialect_default": "2020-12"}
      {"id": "3", "format": "PROTOBUF", "mode": "FORWARD", "previous": ["syntax = Qproto3Q; import Qa.protoQ; message M { A a = 1; }"], "new": "syntax = Qproto3Q; message M { int32 a = 1; }", "deps_previous": {"a.proto": "syntax = Qproto3Q; message A {}"}, "deps_new": {}}
      """
          .replace("Q", "\\\"");

  private SchemaKinds() {}

  static Stream<MutatedKind> all() {
    String convert = "convert %s --to ";
    return Stream.of(
        kind(
            "avsc",
            "order.avsc",
            Form.MEMBERS,
            Map.of("shipment.avsc", SHIPMENT),
            List.of(ORDER, SHIPMENT),
            CHECK,
            convert + "protobuf",
            convert + "json"),
        kind(
            "avdl",
            "events.avdl",
            Form.CODE,
            Map.of("other.avdl", "protocol Other { record O { int a; } }\n"),
            List.of(IDL),
            CHECK,
            convert + "json"),
        kind(
            "avpr",
            "events.avpr",
            Form.MEMBERS,
            Map.of(),
            List.of(PROTOCOL),
            CHECK,
            convert + "protobuf"),
        kind(
            "proto",
            "order.proto",
            Form.CODE,
            Map.of(
                "other.proto",
                "syntax = \"proto3\"; package shop; message Other { int32 a = 1; }\n"),
            List.of(MESSAGE, PROTO2),
            CHECK,
            convert + "avro",
            convert + "json"),
        kind(
            "json-schema",
            "order.schema.json",
            Form.MEMBERS,
            Map.of(
                "other.schema.json",
                "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\":"
                    + " \"integer\"}"),
            List.of(JSON_SCHEMA),
            CHECK,
            convert + "avro",
            convert + "protobuf"),
        kind(
            "json-schema-yaml",
            "order.schema.yaml",
            Form.LINES,
            Map.of(),
            List.of(YAML_SCHEMA),
            CHECK,
            convert + "avro"),
        kind(
            "odcs",
            "shop.odcs.yaml",
            Form.LINES,
            Map.of("order.avsc", ORDER),
            ContractSeeds.CONTRACTS,
            CHECK),
        kind(
            "odps",
            "shop.odps.yaml",
            Form.LINES,
            Map.of("a.odcs.yaml", ContractSeeds.CONTRACTS.getFirst()),
            ContractSeeds.PRODUCTS,
            CHECK),
        kind(
            "policy",
            ".meshwright/compatibility.yaml",
            Form.LINES,
            Map.of("shop/order.avsc", ORDER),
            List.of(
                """
                mode: BACKWARD
                profile: buf-wire-json
                schemas:
                  - path: "shop/**/*.avsc"
                    mode: FULL_TRANSITIVE
                  - path: "**/internal/**"
                    mode: NONE
                  - path: "events/?*"
                    contentModel: lenient
                """),
            CHECK),
        kind("batch", "cases.jsonl", Form.MEMBERS, Map.of(), List.of(BATCH), "compat --batch %s"),
        kind(
            "waivers",
            ".meshwright/waivers.yaml",
            Form.LINES,
            Map.of("shop/order.avsc", ORDER),
            List.of(
                """
                waivers:
                  - rule: avro-field-removed-no-default
                    schema: "shop/*.avsc"
                    path: Order.id
                    reason: Nobody reads it
                    author: ada@example.com
                    until: 2030-12-31
                  - rule: avro-doc-changed
                    schema: "**"
                    reason: Words only
                    author: ada
                    until: "2020-01-01"
                """),
            CHECK));
  }

  private static MutatedKind kind(
      String name,
      String path,
      Form form,
      Map<String, String> beside,
      List<String> seeds,
      String... calls) {
    return new MutatedKind(
        name,
        path,
        form,
        Packing.NONE,
        beside,
        seeds.stream().map(seed -> seed.getBytes(StandardCharsets.UTF_8)).toList(),
        Stream.of(calls).map(call -> call.replace("%s", path)).toList());
  }
}
