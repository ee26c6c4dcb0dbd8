package dev.meshwright.usecases.decode;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import dev.meshwright.usecases.decode.PastedMessage.Form;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what somebody pasted: JSON, bytes in hexadecimal digits as people and tools write them, or
/// in base64.
public final class PastedText {

  /// Longer messages are not read; in characters, or bytes of a file.
  public static final int LONGEST = 16 << 20;

  private static final String NAME = "message";

  /// A line of `xxd` or `hexdump -C`: an offset, the digits, and the text beside them.
  private static final Pattern DUMPED =
      Pattern.compile(
          "^[0-9a-fA-F]{4,16}:?[ \\t]+((?:[0-9a-fA-F]{2,4}[ \\t]{0,2})+)(?:[ \\t]*\\|.*\\||"
              + " {2,}.*)?$");

  private static final Pattern DUMP_END = Pattern.compile("^[0-9a-fA-F]{4,16}$");

  private PastedText() {}

  /// @param form how it is written; empty to find out
  public static Result<PastedMessage> read(String text, Optional<Form> form) {
    if (text.length() > LONGEST) {
      return failed(0, text, "It is longer than " + LONGEST + " characters.", "Paste one message.");
    }
    if (text.isBlank()) {
      return failed(
          0,
          "",
          "There is nothing to decode.",
          "Paste a message: JSON, or its bytes as hexadecimal digits or in base64.");
    }
    return switch (form.orElseGet(() -> guess(text))) {
      case JSON -> json(text);
      case HEX -> hex(text);
      case BASE64 -> base64(text);
      case RAW -> Result.ok(PastedMessage.of(Form.RAW, text.getBytes(StandardCharsets.UTF_8)));
    };
  }

  /// The content of a file: a text that says the message, or else the message itself.
  public static Result<PastedMessage> read(byte[] content, Optional<Form> form) {
    if (content.length > LONGEST) {
      return failed(0, "", "It is longer than " + LONGEST + " bytes.", "Take one message.");
    }
    if (form.equals(Optional.of(Form.RAW))) {
      return Result.ok(PastedMessage.of(Form.RAW, content));
    }
    Optional<String> text = printable(content);
    if (text.isEmpty() && form.isEmpty()) {
      return Result.ok(PastedMessage.of(Form.RAW, content));
    }
    return text.map(found -> read(found, form))
        .orElseGet(() -> failed(0, "", "It is not a text.", "Leave --form out, or say raw."));
  }

  private static Optional<String> printable(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      boolean plain =
          text.chars()
              .noneMatch(each -> each < ' ' && each != '\n' && each != '\r' && each != '\t');
      return plain ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  private static Form guess(String text) {
    if (JsonText.looksLikeJson(text)) {
      return Form.JSON;
    }
    String digits = digits(text);
    if (digits.length() % 2 == 0 && firstOther(digits, PastedText::isHex) < 0) {
      return Form.HEX;
    }
    if (firstOther(text, PastedText::isBase64) < 0) {
      return Form.BASE64;
    }
    boolean json = JsonText.parse(NAME, text).problems().isEmpty();
    return json || text.strip().length() < 3 ? Form.JSON : Form.HEX;
  }

  private static Result<PastedMessage> json(String text) {
    TreeDocument document = JsonText.parse(NAME, text);
    return document.problems().isEmpty()
        ? Result.ok(PastedMessage.json(text))
        : new Result.Failed<>(document.problems());
  }

  private static Result<PastedMessage> hex(String text) {
    String digits = digits(text);
    int other = firstOther(digits, PastedText::isHex);
    if (other >= 0) {
      String sign = digits.substring(other, digits.offsetByCodePoints(other, 1));
      return failed(
          Math.max(0, text.indexOf(sign)),
          text,
          "'" + sign + "' is neither a hexadecimal digit nor base64, and the whole is not JSON.",
          "Paste JSON, or the bytes as hexadecimal digits or in base64.");
    }
    if (digits.length() % 2 != 0) {
      return failed(
          Math.max(0, text.stripTrailing().length() - 1),
          text,
          "The last byte has only one hexadecimal digit.",
          "Two digits are a byte: is the end missing?");
    }
    return Result.ok(PastedMessage.of(Form.HEX, HexFormat.of().parseHex(digits)));
  }

  /// Only the digits: without offsets and texts of a dump, `0x`, `\x`, and what keeps bytes apart.
  private static String digits(String text) {
    String whole = text.strip();
    if (!isDump(whole)) {
      return whole.replaceAll("0[xX]|\\\\x|[\\s:,;_-]", "");
    }
    StringBuilder digits = new StringBuilder();
    for (String line : whole.split("\\R", -1)) {
      Matcher dumped = DUMPED.matcher(line);
      digits.append(dumped.matches() ? dumped.group(1) : DUMP_END.matcher(line).replaceAll(""));
    }
    return digits.toString().replaceAll("\\s", "");
  }

  /// A dump begins at the offset 0, and has more than digits on its first line or more than one.
  private static boolean isDump(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.matches("0{6,16}[: ].*")
        && DUMPED.matcher(first).matches()
        && (text.indexOf('\n') > 0 || first.indexOf(':') > 0 || first.indexOf('|') > 0);
  }

  private static Result<PastedMessage> base64(String text) {
    int other = firstOther(text, PastedText::isBase64);
    if (other >= 0) {
      String sign = text.substring(other, text.offsetByCodePoints(other, 1));
      return failed(
          other, text, "'" + sign + "' does not occur in base64.", "Paste the message as a whole.");
    }
    String plain = text.replaceAll("\\s", "").replace('-', '+').replace('_', '/');
    try {
      byte[] bytes = Base64.getDecoder().decode(plain.replaceAll("=+$", ""));
      return Result.ok(PastedMessage.of(Form.BASE64, bytes));
    } catch (IllegalArgumentException cut) {
      return failed(
          Math.max(0, text.stripTrailing().length() - 1),
          text,
          "The base64 ends inside a byte.",
          "Is the end missing?");
    }
  }

  /// What of a text is wanted.
  @FunctionalInterface
  private interface Wanted {
    boolean is(int sign);
  }

  private static int firstOther(String text, Wanted wanted) {
    for (int i = 0; i < text.length(); i++) {
      if (!wanted.is(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHex(int sign) {
    return HexFormat.isHexDigit(sign);
  }

  private static boolean isBase64(int sign) {
    return (sign < 128 && Character.isLetterOrDigit(sign))
        || "+/-_=".indexOf(sign) >= 0
        || Character.isWhitespace(sign);
  }

  private static Result<PastedMessage> failed(int at, String text, String message, String hint) {
    Location place =
        text.isEmpty()
            ? Location.startOf(NAME)
            : Location.of(NAME, LineIndex.of(text), TextRange.at(at));
    return Result.failed(Problem.error("decode-input", place, message, hint));
  }
}
