package dev.meshwright.usecases.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTextTest {

  private static String formatted(FileKind kind, String path, String text) {
    return TextEdits.apply(
        text, FormatText.edits(kind, path, text, TextRange.at(0)).orElseThrow(AssertionError::new));
  }

  private static String selected(FileKind kind, String path, String text, String selected) {
    int at = text.indexOf(selected);
    TextRange range = new TextRange(at, at + selected.length());
    return TextEdits.apply(
        text, FormatText.edits(kind, path, text, range).orElseThrow(AssertionError::new));
  }

  private static Problem refused(FileKind kind, String path, String text) {
    Result<List<TextEdit>> result = FormatText.edits(kind, path, text, TextRange.at(0));
    assertInstanceOf(Result.Failed.class, result);
    return result.problems().getFirst();
  }

  @Test
  void avro_gets_a_line_for_each_member_where_its_author_began_so() {
    assertEquals(
        """
        {
          "type": "record",
          "name": "Order", // what was bought

          "fields": [
            {"name": "id", "type": "string"},
            /* in cents */ {"name": "total", "type": ["null", "long"], "default": null},
            {
              "name": "place",
              "type": {"type": "record", "name": "Place", "fields": []}
            }
          ]
        }
        """,
        formatted(
            FileKind.AVRO_SCHEMA,
            "a.avsc",
            """
            {
              "type":"record",   "name" : "Order", // what was bought



              "fields": [
            {"name": "id","type":"string"} ,
               /* in cents */ { "name":"total", "type":["null","long"], "default":null },
                {
              "name": "place", "type": {"type": "record", "name": "Place", "fields": [ ]}}]}\
            """));
  }

  @Test
  void what_is_too_long_is_broken_into_lines() {
    String long1 = "\"" + "a".repeat(60) + "\"";
    String long2 = "\"" + "b".repeat(60) + "\"";
    assertEquals(
        "{\n  \"enum\": [\n    " + long1 + ",\n    " + long2 + "\n  ]\n}\n",
        formatted(
            FileKind.JSON_SCHEMA, "a.schema.json", "{\"enum\":[" + long1 + "," + long2 + "]}"));
  }

  @Test
  void what_its_author_gave_a_line_of_its_own_stays_on_it() {
    String doc = "When it was paid, by the clock of the till. ".repeat(3);
    String field =
        "{\"name\": \"paid\", \"type\": [\"null\", {\"type\": \"long\"}], \"doc\": \""
            + doc
            + "\"}";
    String laidOut = "[\n  " + field + ",\n  " + field + "\n]\n";
    assertEquals(laidOut, formatted(FileKind.OTHER, "a.json", laidOut));
    assertEquals(
        laidOut,
        formatted(
            FileKind.OTHER, "a.json", "[\n" + field + ",\n" + field.replace(": ", ":") + "\n]"));
    String shared = formatted(FileKind.OTHER, "a.json", "[\n" + field + ", " + field + "\n]\n");
    assertEquals(12, shared.lines().count(), shared);
  }

  @Test
  void what_is_longer_than_a_line_may_be_is_broken_although_it_has_one() {
    String field = "{\"name\": \"paid\", \"doc\": \"" + "a".repeat(200) + "\"}";
    assertEquals(
        "[\n  {\n    \"name\": \"paid\",\n    \"doc\": \"" + "a".repeat(200) + "\"\n  }\n]\n",
        formatted(FileKind.OTHER, "a.json", "[\n  " + field + "\n]\n"));
  }

  @Test
  void protobuf_statements_get_lines_of_their_own() {
    assertEquals(
        """
        // Orders.
        syntax = "proto3";

        package shop;

        message Order { // one
          string id = 1; // its name
          map<string, int32> counts = 2 [
            deprecated = true,
            json_name = "c"
          ];
          oneof what {
            int32 a = 3;
            /* of b */ int32 b = 4;
          }
          message Empty {}
          reserved 7, 8;
        }
        enum Kind {
          KIND_UNSPECIFIED = 0;
        }
        service Orders {
          rpc Get(Order) returns (stream Order) {
            option (http) = { get: "/v1" };
          }
        }
        """,
        formatted(
            FileKind.PROTOBUF_SCHEMA,
            "a.proto",
            """
            // Orders.
            syntax="proto3";


            package  shop ;

            message Order{ // one
            string id=1;// its name
                map < string,int32 >counts = 2 [
              deprecated=true,
                    json_name = "c"
              ] ;
              oneof what { int32 a = 3; /* of b */ int32 b = 4; }
              message Empty
              {
              }
              reserved 7 ,8;

            }
            enum Kind { KIND_UNSPECIFIED = 0; }
            service Orders { rpc Get (Order) returns(stream Order){ option (http) = { get: "/v1" }; } }
            """));
  }

  /// On a line of its own it would be the documentation of what is before.
  @Test
  void a_comment_alone_in_braces_stays_there() {
    assertEquals(
        "message A { /* why */ }\nmessage B { /* one */ /* two */ }\n",
        formatted(
            FileKind.PROTOBUF_SCHEMA,
            "a.proto",
            "message A {/* why */} message B { /* one */   /* two */}"));
  }

  @Test
  void avro_idl_keeps_lists_and_annotations() {
    assertEquals(
        """
        @namespace("shop")
        protocol Shop {
          /** What was bought. */
          @aliases(["Purchase"])
          record Order {
            union { null, string } note = null;
            array<string> lines = [];
          }
          enum Kind { A, B } = A;
          enum Long {
            C,
            D
          }
          void ping();
        }
        """,
        formatted(
            FileKind.AVRO_IDL,
            "a.avdl",
            """
            @namespace("shop")
              protocol Shop{
            /** What was bought. */
              @aliases(["Purchase"])
              record Order { union { null,string } note=null; array < string > lines = [ ]; }
            enum Kind { A,B }=A;
              enum Long {
                  C,
                D
              }
              void ping();
            }
            """));
  }

  @Test
  void a_contract_gets_equal_steps_and_keeps_its_comments() {
    assertEquals(
        """
        # Who promises it.
        kind: DataContract

        schema:
          # the first
          - name: orders
            properties:
              - name: id
                description: |
                  As the shop
                    writes it.
        tags:
        - a # not b
        - c
        """,
        formatted(
            FileKind.CONTRACT,
            "a.odcs.yaml",
            """
            # Who promises it.
            kind: DataContract



            schema:
                # the first
                - name: orders
                  properties:
                        - name: id
                          description: |
                            As the shop
                              writes it.
            tags:
            - a # not b
            - c\
            """
                .replace("DataContract", "DataContract  ")));
  }

  @Test
  void only_the_selected_lines_change() {
    assertEquals(
        "message A {\nint32 a=1;\n  int32 b = 2;\nint32 c=3;\n}\n",
        selected(
            FileKind.PROTOBUF_SCHEMA,
            "a.proto",
            "message A {\nint32 a=1;\nint32 b=2;\nint32 c=3;\n}\n",
            "b=2"));
  }

  @Test
  void a_half_typed_text_is_refused_with_the_place() {
    Problem json = refused(FileKind.AVRO_SCHEMA, "a.avsc", "{\n\"type\": \"record\",\n\"name\"\n}");
    assertEquals("json-syntax", json.rule());
    assertEquals(3, json.location().start().line());
    assertEquals(
        "proto-syntax", refused(FileKind.PROTOBUF_SCHEMA, "a.proto", "message A {\nint32").rule());
    assertEquals("avro-idl-syntax", refused(FileKind.AVRO_IDL, "a.avdl", "protocol A {").rule());
    assertEquals("yaml-syntax", refused(FileKind.CONTRACT, "a.yaml", "a: [1,\nb: 2\n").rule());
    assertEquals("format-kind", refused(FileKind.SAMPLE, "a.csv", "a,b\n").rule());
  }

  @Test
  void ends_of_lines_stay_those_of_the_text() {
    assertEquals(
        "message A {\r\n  int32 a = 1;\r\n}\r\n",
        formatted(FileKind.PROTOBUF_SCHEMA, "a.proto", "message A {\r\nint32 a=1; }\r\n"));
  }
}
