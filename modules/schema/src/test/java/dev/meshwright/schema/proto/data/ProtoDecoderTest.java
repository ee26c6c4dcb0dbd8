package dev.meshwright.schema.proto.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProtoDecoderTest {

  private static final String SCHEMA =
      """
      syntax = "proto3";
      package p;
      import "google/protobuf/timestamp.proto";
      import "google/protobuf/struct.proto";
      import "google/protobuf/wrappers.proto";
      message Node {
        string name = 1;
        sint64 number = 2;
        repeated fixed32 packed = 3;
        Node child = 4;
        map<int32, Node> more = 5;
        google.protobuf.Timestamp at = 6;
        google.protobuf.Struct free = 7;
        google.protobuf.Int32Value maybe = 8;
        Empty empty = 9;
        bytes raw = 10;
        double real = 11;
        message Empty {}
      }
      """;

  private static ProtoDecoder decoder() {
    ProtoMessages messages =
        ProtoMessages.of(ProtoSchemas.parse("p.proto", SCHEMA, FileSource.empty()))
            .optional()
            .orElseThrow();
    assertEquals(List.of("p.Node"), messages.topNames());
    return ProtoDecoder.of(messages.type("p.Node"), "sample").optional().orElseThrow();
  }

  private static final String FULL =
      """
      {"name": "a", "number": "-5", "packed": [1, 4294967295], "child": {"name": "b"},
       "more": {"7": {"number": 1}}, "at": "2026-01-31T12:00:00.000001Z",
       "free": {"x": [1, null, "t", {"y": true}]}, "maybe": 0, "empty": {}, "raw": "AP8=",
       "real": "-Infinity"}
      """;

  @Test
  void a_message_is_a_row_of_plain_objects() throws MalformedMessageException {
    List<?> row = decoder().rowOfJson(FULL);
    assertEquals("a", row.get(0));
    assertEquals(-5L, row.get(1));
    assertEquals(List.of(1L, 4_294_967_295L), row.get(2));
    assertEquals("{\"name\":\"b\"}", row.get(3));
    assertEquals("{7={\"number\":\"1\"}}", String.valueOf(row.get(4)));
    assertEquals("2026-01-31T12:00:00.000001Z", String.valueOf(row.get(5)));
    assertEquals("{\"x\":[1,null,\"t\",{\"y\":true}]}", row.get(6));
    assertEquals(0, row.get(7));
    assertEquals("{}", row.get(8));
    assertEquals(Double.NEGATIVE_INFINITY, row.get(10));
    List<?> nothing = decoder().row(new byte[0], 0);
    assertEquals(Arrays.asList("", 0L, List.of(), null), nothing.subList(0, 4));
    assertEquals(null, nothing.get(7));
  }

  @Test
  void json_and_bytes_give_the_same_row() throws MalformedMessageException {
    byte[] bytes = decoder().parseJson(FULL).toByteArray();
    List<?> ofBytes = decoder().row(bytes, 0);
    List<?> ofJson = decoder().rowOfJson(FULL);
    assertEquals(Arrays.deepToString(ofJson.toArray()), Arrays.deepToString(ofBytes.toArray()));
    byte[] behind = new byte[bytes.length + 6];
    System.arraycopy(bytes, 0, behind, 6, bytes.length);
    assertEquals(ofBytes.getFirst(), decoder().row(behind, 6).getFirst());
  }

  @Test
  void whatever_the_bytes_are_a_row_or_a_place_comes_of_them() throws MalformedMessageException {
    byte[] whole = decoder().parseJson(FULL).toByteArray();
    ProtoDecoder decoder = decoder();
    Random random = new Random(42);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        decoder.row(bytes, 0);
      } catch (MalformedMessageException malformed) {
        refused++;
        assertTrue(malformed.offset() <= bytes.length, malformed.reason());
        assertTrue(!malformed.reason().isBlank());
      }
    }
    assertTrue(refused > 1_000, "only " + refused + " were refused");
  }

  @Test
  void whatever_the_text_is_a_row_or_a_place_comes_of_it() {
    ProtoDecoder decoder = decoder();
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder(FULL);
      for (int change = 1 + random.nextInt(3); change > 0; change--) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, "{}[]\":,0x-".charAt(random.nextInt(10)));
      }
      try {
        decoder.rowOfJson(text.toString());
      } catch (MalformedMessageException malformed) {
        assertTrue(malformed.offset() <= text.length(), malformed.reason());
      }
    }
  }

  @Test
  void messages_and_texts_of_any_depth_are_refused_without_harm() {
    byte[] deep = new byte[300_000];
    Arrays.fill(deep, (byte) 0x22);
    assertThrows(MalformedMessageException.class, () -> decoder().row(deep, 0));
    byte[] groups = new byte[300_000];
    Arrays.fill(groups, (byte) 0x63);
    assertThrows(MalformedMessageException.class, () -> decoder().row(groups, 0));
    String text = "{\"child\":".repeat(100_000) + "{}" + "}".repeat(100_000);
    assertThrows(MalformedMessageException.class, () -> decoder().rowOfJson(text));
  }

  @Test
  void values_that_do_not_fit_are_told_with_their_place() {
    assertRefused("{\"packed\": [1, -1]}", "packed[1]", "does not fit into uint32");
    assertRefused("{\"more\": {\"x\": {}}}", "more.x", "an int32 is expected");
    assertRefused("{\"at\": \"yesterday\"}", "at", "a timestamp such as");
    assertRefused("{\"at\": \"+12026-01-31T12:00:00Z\"}", "at", "years 1 to 9999");
    assertRefused("{\"child\": {\"raw\": \"*\"}}", "child.raw", "base64");
    assertRefused("{\"child\": 7}", "child", "an object is expected");
    assertRefused("{\"name\": 7}", "name", "a text is expected");
    assertRefused("{\"unknown\": 7}", "unknown", "has no field unknown");
    assertRefused("[]", "", "an object is expected");
  }

  private static void assertRefused(String json, String path, String reason) {
    MalformedMessageException malformed =
        assertThrows(MalformedMessageException.class, () -> decoder().rowOfJson(json));
    assertEquals(path, malformed.path());
    assertTrue(malformed.reason().contains(reason), malformed.reason());
  }
}
