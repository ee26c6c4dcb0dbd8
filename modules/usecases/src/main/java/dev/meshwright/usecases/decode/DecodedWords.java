package dev.meshwright.usecases.decode;

import dev.meshwright.model.git.Commit;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.json.PrettyJson;
import dev.meshwright.text.JsonText;
import dev.meshwright.usecases.decode.VersionReading.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What came of reading a message, in words.
public final class DecodedWords {

  private static final int MOST_STRANGERS = 5;

  private DecodedWords() {}

  /// What was given: `12 bytes in hex, behind a registry's header of schema 42`.
  public static String message(PastedMessage message) {
    String what =
        switch (message.form()) {
          case JSON -> "JSON";
          case HEX -> bytes(message) + " in hexadecimal digits";
          case BASE64 -> bytes(message) + " in base64";
          case RAW -> bytes(message);
        };
    String header =
        message
            .schemaId()
            .map(id -> ", with a registry's header: schema " + Integer.toUnsignedString(id))
            .or(() ->
                fingerprint(message)
                    .map(print -> ", a single object of Avro, written by the schema " + print))
            .orElse("");
    return what + header + ".";
  }

  private static String bytes(PastedMessage message) {
    return message.length() == 1 ? "1 byte" : message.length() + " bytes";
  }

  /// In hexadecimal digits.
  public static Optional<String> fingerprint(PastedMessage message) {
    return message.fingerprint().map(Reader::hex);
  }

  /// `orders/order.proto, Order`.
  public static String title(SchemaReadings schema) {
    return schema.path() + (schema.type().isEmpty() ? "" : ", " + schema.type());
  }

  /// The value on several lines.
  public static String pretty(String json) {
    return JsonValues.of(JsonText.parse("value", json).root())
        .filter(value -> JsonText.parse("value", json).problems().isEmpty())
        .map(value -> PrettyJson.of(value).stripTrailing())
        .orElse(json);
  }

  /// Versions that follow one another and make the same of the message, the newest first: `read
  /// since 1a2b3c4 2026-01-31 Add notes (3 versions)`.
  public static List<String> runs(SchemaReadings schema) {
    List<String> runs = new ArrayList<>();
    List<VersionReading> versions = schema.versions();
    int end = versions.size();
    while (end > 0) {
      int start = end - 1;
      while (start > 0
          && words(versions.get(start - 1).outcome())
              .equals(words(versions.get(end - 1).outcome()))) {
        start--;
      }
      String count = end - start == 1 ? "" : " (" + (end - start) + " versions)";
      runs.add(
          words(versions.get(start).outcome()) + " since " + version(versions.get(start)) + count);
      end = start;
    }
    return runs;
  }

  /// `1a2b3c4 2026-01-31 Add notes`, or the working copy.
  public static String version(VersionReading version) {
    return version.commit().map(DecodedWords::commit).orElse("the working copy");
  }

  private static String commit(Commit commit) {
    return commit.shortId() + " " + commit.time().toLocalDate() + " " + commit.subject();
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Reads reads -> outcome(reads);
      case Outcome.Refuses refuses -> "not read (" + outcome(refuses) + ")";
      case Outcome.Broken broken -> "not usable (" + outcome(broken) + ")";
      case Outcome.Gone gone -> outcome(gone);
    };
  }

  /// What a version makes of the message.
  public static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Reads(String json, List<String> strangers, Optional<String> writer) ->
          "read"
              + writer.map(version -> " as written by " + version).orElse("")
              + (strangers.isEmpty()
                  ? ""
                  : ", without "
                      + String.join(", ", strangers.stream().limit(MOST_STRANGERS).toList())
                      + (strangers.size() > MOST_STRANGERS
                          ? " and " + (strangers.size() - MOST_STRANGERS) + " more"
                          : ""));
      case Outcome.Refuses(String path, int offset, String reason) ->
          (path.isEmpty() ? "" : path + ": ") + reason + (offset < 0 ? "" : ", at byte " + offset);
      case Outcome.Broken(String reason) -> reason;
      case Outcome.Gone() -> "not there";
    };
  }
}
