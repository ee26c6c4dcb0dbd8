package dev.meshwright.schema.convert;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;

/// How bytes stand in JSON.
enum BytesInJson {
  /// As Protobuf and JSON Schema have them.
  BASE64,
  /// As Avro has them: a character for each byte.
  CHARACTERS;

  private static final int FIRST_LETTER = 'a';
  private static final int LETTERS = 26;

  /// Any bytes; as characters, letters that every tool shows as they are.
  String some(SplittableRandom random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    if (this == BASE64) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (FIRST_LETTER + Math.floorMod(bytes[i], LETTERS));
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
