package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Position;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodedTextTest {

  @Test
  void lineEndsAndCharactersOfAllLengthsComeBackAsTheyWere() {
    String text = "a\r\nb\nc\rä€😀\u0000";
    DecodedText decoded = DecodedText.decode("f", text.getBytes(StandardCharsets.UTF_8));
    assertEquals(text, decoded.text());
    assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), decoded.encode(text));
  }

  @Test
  void aByteOrderMarkIsNotTextButIsKept() {
    byte[] bytes = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);
    DecodedText decoded = DecodedText.decode("f", bytes);
    assertEquals("{}", decoded.text());
    assertTrue(decoded.byteOrderMark());
    assertArrayEquals(bytes, decoded.encode("{}"));
  }

  @Test
  void theFirstInvalidByteIsLocatedInLinesAndInBytes() {
    DecodedText decoded =
        DecodedText.decode("f", "ä\nab\u00FFc\u00FF".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(new Position(1, 1), decoded.invalid().orElseThrow().location().start());
    byte[] second = {'a', '\n', 'b', (byte) 0xC3, (byte) 0xA4, (byte) 0xFF, 'c'};
    var problem = DecodedText.decode("f", second).invalid().orElseThrow();
    assertEquals(new Position(2, 3), problem.location().start());
    assertTrue(problem.message().startsWith("Byte 5 (0xFF)"), problem.message());
  }

  @Test
  void aCharacterCutOffAtTheEndIsInvalid() {
    assertTrue(
        DecodedText.decode("f", new byte[] {'a', (byte) 0xE2, (byte) 0x82}).invalid().isPresent());
  }

  @Test
  void utf16IsNamed() {
    var problem =
        DecodedText.decode("f", "hi".getBytes(StandardCharsets.UTF_16)).invalid().orElseThrow();
    assertTrue(problem.hint().contains("UTF-16"));
  }

  @Test
  void anyBytesDecodeAndWellFormedOnesEncodeBackToThemselves() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      DecodedText decoded = DecodedText.decode("f", bytes);
      decoded.wellFormed().ifPresent(text -> assertArrayEquals(bytes, decoded.encode(text)));
      boolean clean =
          java.util.Arrays.equals(
              new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
      assertEquals(clean, decoded.invalid().isEmpty());
    }
    assertFalse(DecodedText.decode("f", new byte[0]).byteOrderMark());
  }
}
