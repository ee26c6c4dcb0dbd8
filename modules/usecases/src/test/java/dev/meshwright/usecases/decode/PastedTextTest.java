package dev.meshwright.usecases.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.decode.PastedMessage.Form;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How messages are written down.
class PastedTextTest {

  private static PastedMessage read(String text) {
    return PastedText.read(text, Optional.empty()).optional().orElseThrow();
  }

  private static Problem refused(String text) {
    return ((Result.Failed<PastedMessage>) PastedText.read(text, Optional.empty())).problem();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0a0568656c6c6f",
        "0A 05 68 65 6C 6C 6F",
        "0x0a, 0x05, 0x68, 0x65, 0x6c, 0x6c, 0x6f",
        "\\x0a\\x05\\x68\\x65\\x6c\\x6c\\x6f",
        "0a:05:68:65\n6c:6c:6f",
        "00000000: 0a05 6865 6c6c 6f  ..hello",
        "00000000  0a 05 68 65 6c 6c 6f                             |..hello|\n00000007",
        "CgVoZWxsbw==",
        "CgVoZWxsbw"
      })
  void bytesAreRead(String text) {
    assertArrayEquals(new byte[] {10, 5, 'h', 'e', 'l', 'l', 'o'}, read(text).bytes(), () -> text);
  }

  @Test
  void anUrlSafeAlphabetIsBase64() {
    assertArrayEquals(new byte[] {(byte) 0xFB, (byte) 0xFF}, read("-_8=").bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1}", "[1, 2]", "\"text\"", "-1.5"})
  void jsonIsJson(String text) {
    assertEquals(Form.JSON, read(text).form());
  }

  @Test
  void whatIsNoneOfItIsToldWithItsPlace() {
    Problem half = refused("{\"a\": [1,");
    assertEquals("json-syntax", half.rule());
    Problem odd = refused("0a:05:6");
    assertEquals("decode-input", odd.rule());
    assertEquals("1:7", odd.location().start().toString());
    Problem stranger = refused("0a 05 §8");
    assertTrue(stranger.message().contains("'§'"), stranger.message());
    assertEquals("1:7", stranger.location().start().toString());
    assertEquals("decode-input", refused("  \n ").rule());
    assertEquals("decode-input", refused("a".repeat(PastedText.LONGEST + 1)).rule());
  }

  @Test
  void deepJsonIsRefused() {
    assertTrue(PastedText.read("[".repeat(100_000), Optional.empty()) instanceof Result.Failed<?>);
  }

  @Test
  void aFileIsItsBytesUnlessItIsAText() {
    byte[] bytes = {10, 5, 'h', 'e', 'l', 'l', 'o', 0};
    assertArrayEquals(
        bytes, PastedText.read(bytes, Optional.empty()).optional().orElseThrow().bytes());
    byte[] text = "0a05".getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(
        new byte[] {10, 5},
        PastedText.read(text, Optional.empty()).optional().orElseThrow().bytes());
    assertArrayEquals(
        text, PastedText.read(text, Optional.of(Form.RAW)).optional().orElseThrow().bytes());
  }
}
