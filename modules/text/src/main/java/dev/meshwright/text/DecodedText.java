package dev.meshwright.text;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bytes of a file as text: UTF-8, strictly.
///
/// Line ends stay as they are. A byte order mark is not part of the text, so that offsets and
/// parsers never see it, but is remembered for [#encode].
///
/// @param text for reading; a byte that is not UTF-8 stands as U+FFFD
/// @param byteOrderMark whether the bytes began with one
/// @param invalid the first place that is not UTF-8; such a text must not be saved over its file
public record DecodedText(String text, boolean byteOrderMark, Optional<Problem> invalid) {

  private static final char MARK = '\uFEFF';

  /// Decodes all bytes; never fails.
  ///
  /// @param file the name that a problem carries
  public static DecodedText decode(String file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      boolean mark = out.position() > 0 && out.get(0) == MARK;
      return new DecodedText(
          out.flip().subSequence(mark ? 1 : 0, out.limit()).toString(), mark, Optional.empty());
    }
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    boolean mark = !lenient.isEmpty() && lenient.charAt(0) == MARK;
    String text = mark ? lenient.substring(1) : lenient;
    int offset = out.position() - (mark ? 1 : 0);
    return new DecodedText(
        text, mark, Optional.of(problem(file, text, offset, bytes, in.position())));
  }

  /// Decodes bytes that are another encoding's; empty where they are not.
  public static Optional<DecodedText> decode(byte[] bytes, TextEncoding encoding) {
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      boolean mark = !text.isEmpty() && text.charAt(0) == MARK;
      return Optional.of(new DecodedText(mark ? text.substring(1) : text, mark, Optional.empty()));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /// What the bytes are, as far as they tell.
  public static Optional<TextEncoding> encoding(byte[] bytes, DecodedText decoded) {
    if (decoded.invalid().isPresent()) {
      return looksLikeUtf16(bytes) ? Optional.of(TextEncoding.UTF_16) : Optional.empty();
    }
    return Optional.of(decoded.byteOrderMark() ? TextEncoding.UTF_8_BOM : TextEncoding.UTF_8);
  }

  /// The bytes of a text in an encoding that is written.
  public static byte[] encode(String text, TextEncoding encoding) {
    return new DecodedText(text, encoding == TextEncoding.UTF_8_BOM, Optional.empty()).encode(text);
  }

  /// Whether bytes hold a word of ASCII, also as UTF-16 or UTF-32 spell it.
  public static boolean mentions(byte[] bytes, String word) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").contains(word);
  }

  /// Why the bytes give no text, for who reads them as one, at the first place that is not UTF-8.
  public Optional<Problem> unreadable() {
    return invalid.map(problem ->
        Problem.error(
            "file-unreadable",
            problem.location(),
            problem.location().file() + " is not text: it is not UTF-8. Nothing in it was checked.",
            problem.hint()));
  }

  /// The text; empty when the bytes were not UTF-8.
  public Optional<String> wellFormed() {
    return invalid.isPresent() ? Optional.empty() : Optional.of(text);
  }

  /// The bytes of another text for the same file: with a byte order mark if it had one.
  public byte[] encode(String changed) {
    return (byteOrderMark ? MARK + changed : changed).getBytes(StandardCharsets.UTF_8);
  }

  private static Problem problem(
      String file, String text, int offset, byte[] bytes, int byteOffset) {
    int end = Math.min(text.length(), offset + 1);
    String found = String.format("0x%02X", bytes[byteOffset] & 0xFF);
    return Problem.error(
        "text-not-utf8",
        Location.of(file, LineIndex.of(text), new TextRange(Math.min(offset, end), end)),
        "Byte " + byteOffset + " (" + found + ") is not UTF-8 text; the file is opened read-only.",
        looksLikeUtf16(bytes)
            ? "The file is UTF-16. Convert it to UTF-8."
            : "Convert the file to UTF-8, for example from ISO-8859-1 or Windows-1252.");
  }

  private static boolean looksLikeUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }
}
