package dev.meshwright.usecases.samplesettings;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.YamlEdits;
import dev.meshwright.text.YamlText;
import dev.meshwright.usecases.policy.SettingsText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Writes choices about samples into the text of `.meshwright/samples.yaml` by minimal edits.
public final class SampleFile {

  /// The text of a file without entries.
  public static final String EMPTY = "samples: []\n";

  private SampleFile() {}

  /// Keeps how a CSV sample is read: in the entry of just this path where one decides, else in a
  /// new one behind the others.
  ///
  /// @param text of the whole file; empty for a new one
  /// @param path of the sample, from the workspace's root
  /// @param choices all of them: what is not in it is found out from the file
  public static Result<List<TextEdit>> choose(String text, String path, CsvOptions choices) {
    SampleSettings before = SampleSettingsReader.read(text);
    String begun = begun(text);
    boolean own =
        before
            .rule(path)
            .filter(rule -> rule.path().text().equals(path) && rule.problems().isEmpty())
            .isPresent();
    String withEntry = own ? begun : withEntry(begun, path);
    String after = withCsv(withEntry, path, choices);
    SampleSettings now = SampleSettingsReader.read(after);
    boolean written =
        now.rule(path).map(SampleRule::csv).equals(Optional.of(choices))
            && now.problems().isEmpty()
            && now.rules().size() == before.rules().size() + (own ? 0 : 1);
    return written ? Result.ok(TextEdits.between(text, after)) : Result.failed(refusal(before));
  }

  private static String begun(String text) {
    boolean nothing = text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    return nothing ? text + gap + EMPTY : text;
  }

  private static String withEntry(String text, String path) {
    TreeDocument document = YamlText.parse(SampleSettings.FILE, text);
    SequencedMap<String, String> entry = new LinkedHashMap<>(Map.of("path", path));
    return list(document)
        .map(list -> TextEdits.apply(text, YamlEdits.addItem(document, list, entry)))
        .orElse(text);
  }

  private static String withCsv(String text, String path, CsvOptions choices) {
    TreeDocument document = YamlText.parse(SampleSettings.FILE, text);
    Optional<ObjectNode> entry = entry(document, path);
    if (entry.isEmpty()) {
      return text;
    }
    boolean some =
        entry.get().get("csv").isPresent()
            && entry.get().get("csv").get() instanceof ObjectNode csv
            && !csv.members().isEmpty();
    if (!some || choices.equals(CsvOptions.sniffed())) {
      return TextEdits.apply(text, whole(document, entry.get(), choices));
    }
    String now = text;
    for (CsvOption option : CsvOption.values()) {
      now = withMember(now, path, option.word(), choices.get(option).map(v -> spelled(option, v)));
    }
    Optional<String> types =
        choices.types().isEmpty() ? Optional.empty() : Optional.of(types(choices));
    return withMember(now, path, "types", types);
  }

  /// One member of the entry's `csv`, where it says something else.
  private static String withMember(String text, String path, String key, Optional<String> value) {
    TreeDocument document = YamlText.parse(SampleSettings.FILE, text);
    Optional<ObjectNode> csv =
        entry(document, path)
            .flatMap(entry -> entry.get("csv"))
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast);
    if (csv.isEmpty()) {
      return text;
    }
    Optional<Member> old = csv.get().member(key);
    List<TextEdit> edits;
    if (value.isPresent()) {
      boolean same = old.isPresent() && sameValue(document, csv.get(), path, key, value.get());
      edits = same ? List.of() : YamlEdits.setMember(document, csv.get(), key, value.get());
    } else {
      edits =
          old.map(member -> YamlEdits.removeMember(document, csv.get(), member)).orElse(List.of());
    }
    return TextEdits.apply(text, edits);
  }

  /// Whether the member would be read as the same when it were written anew.
  private static boolean sameValue(
      TreeDocument document, ObjectNode csv, String path, String key, String value) {
    String text = document.text();
    String written = TextEdits.apply(text, YamlEdits.setMember(document, csv, key, value));
    return choices(text, path).equals(choices(written, path));
  }

  private static Optional<CsvOptions> choices(String text, String path) {
    return SampleSettingsReader.read(text).rule(path).map(SampleRule::csv);
  }

  private static List<TextEdit> whole(TreeDocument document, ObjectNode entry, CsvOptions choices) {
    if (choices.equals(CsvOptions.sniffed())) {
      return entry
          .member("csv")
          .map(member -> YamlEdits.removeMember(document, entry, member))
          .orElse(List.of());
    }
    List<String> members = new ArrayList<>();
    choices
        .chosen()
        .forEach((option, value) -> members.add(option.word() + ": " + spelled(option, value)));
    if (!choices.types().isEmpty()) {
      members.add("types: " + types(choices));
    }
    return YamlEdits.setMember(document, entry, "csv", "{" + String.join(", ", members) + "}");
  }

  private static String spelled(CsvOption option, String value) {
    return switch (option) {
      case HEADER, SKIP -> value;
      case DELIMITER,
          QUOTE,
          ESCAPE,
          COMMENT,
          ENCODING,
          NULL_TEXT,
          DATE_FORMAT,
          TIMESTAMP_FORMAT,
          DECIMAL_SEPARATOR ->
          YamlEdits.spell(value);
    };
  }

  private static String types(CsvOptions choices) {
    return choices.types().entrySet().stream()
        .map(type -> YamlEdits.spell(type.getKey()) + ": " + YamlEdits.spell(type.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static Optional<ArrayNode> list(TreeDocument document) {
    return document.root() instanceof ObjectNode root
            && root.get("samples").orElse(root) instanceof ArrayNode list
        ? Optional.of(list)
        : Optional.empty();
  }

  /// The last entry of a path.
  private static Optional<ObjectNode> entry(TreeDocument document, String path) {
    return list(document).stream()
        .flatMap(list -> list.items().reversed().stream())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .filter(entry -> entry.string("path").map(StringNode::value).equals(Optional.of(path)))
        .findFirst();
  }

  private static Problem refusal(SampleSettings before) {
    Location place =
        before.allProblems().isEmpty()
            ? Location.startOf(SampleSettings.FILE)
            : before.allProblems().getFirst().location();
    return Problem.error(
        SettingsText.RULE,
        place,
        "The choice cannot be written: this file is not a list of samples that can be added to.",
        "Mend the problems of " + SampleSettings.FILE + " first, then choose again.");
  }
}
