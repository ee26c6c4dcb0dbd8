package dev.meshwright.usecases.samplesettings;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.MessageDecoding.Envelope;
import dev.meshwright.model.data.MessageDecoding.Framing;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.ObjectReader;
import dev.meshwright.usecases.policy.PathPattern;
import dev.meshwright.usecases.policy.SettingsText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads `.meshwright/samples.yaml`. An unknown key or word is a problem of its entry.
public final class SampleSettingsReader {

  private static final Set<String> KEYS =
      Set.of("path", "schema", "message", "framing", "envelope", "csv");

  private SampleSettingsReader() {}

  /// @param text of the file
  public static SampleSettings read(String text) {
    if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
      return SampleSettings.none();
    }
    List<SampleRule> rules = new ArrayList<>();
    List<Problem> problems =
        SettingsText.read(
            SampleSettings.FILE,
            text,
            Set.of("samples"),
            file -> file.eachEntry("samples", item -> rule(file, item).ifPresent(rules::add)));
    return new SampleSettings(rules, errors(problems));
  }

  private static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(each -> each.severity() == Severity.ERROR).toList();
  }

  /// @param file takes the problems of an entry without a path
  private static Optional<SampleRule> rule(ObjectReader file, TreeNode item) {
    ObjectReader apart = file.apart();
    Optional<ObjectReader> entry = apart.inside(item, KEYS);
    Optional<StringNode> path = entry.flatMap(object -> object.requiredText("path"));
    if (path.isEmpty()) {
      file.take(apart);
      return Optional.empty();
    }
    ObjectReader object = entry.get();
    Optional<String> schema = object.text("schema").map(StringNode::value);
    Optional<String> message = object.text("message").map(StringNode::value);
    Optional<Framing> framing = word(object, "framing", Framing.values(), Framing::word);
    Optional<Envelope> envelope = word(object, "envelope", Envelope.values(), Envelope::word);
    CsvOptions csv =
        object
            .mapping("csv", csvKeys())
            .map(SampleSettingsReader::csv)
            .orElse(CsvOptions.sniffed());
    return Optional.of(
        new SampleRule(
            new PathPattern(path.get().value()),
            schema,
            message,
            framing,
            envelope,
            csv,
            object.locate(path.get().range()),
            apart.problems()));
  }

  private static <E> Optional<E> word(
      ObjectReader object, String key, E[] values, Function<E, String> word) {
    Optional<StringNode> written = object.text(key);
    Optional<E> found =
        written.flatMap(node ->
            Arrays.stream(values)
                .filter(each -> word.apply(each).equals(node.value()))
                .findFirst());
    if (written.isPresent() && found.isEmpty()) {
      object.complain(
          written.get().range(),
          "'" + written.get().value() + "' is not a valid " + key + ".",
          Arrays.stream(values).map(word).collect(Collectors.joining(", ", "One of: ", ".")));
    }
    return found;
  }

  private static Set<String> csvKeys() {
    Set<String> keys = new LinkedHashSet<>(Set.of("types"));
    for (CsvOption option : CsvOption.values()) {
      keys.add(option.word());
    }
    return keys;
  }

  private static CsvOptions csv(ObjectReader object) {
    CsvOptions options = CsvOptions.sniffed();
    for (CsvOption option : CsvOption.values()) {
      Optional<TreeNode> node = object.get(option.word());
      Optional<String> value = node.flatMap(written -> value(option, written));
      if (value.isPresent()) {
        options = options.with(option, value.get());
      } else if (node.isPresent()) {
        object.complain(
            node.get().range(), "'" + option.word() + "' " + CsvWords.expected(option), "");
      }
    }
    List<Member> types =
        object.mapping("types", Set.of()).map(ObjectReader::members).orElse(List.of());
    for (Member column : types) {
      if (column.value() instanceof StringNode type && !type.value().isBlank()) {
        options = options.withType(column.key().value(), type.value());
      } else {
        object.complain(
            column.value().range(), "The type of a column must be a text.", "Write DECIMAL(9,2).");
      }
    }
    return options;
  }

  private static Optional<String> value(CsvOption option, TreeNode node) {
    Optional<String> text =
        switch (node) {
          case StringNode string -> Optional.of(string.value());
          case BooleanNode bool when option == CsvOption.HEADER ->
              Optional.of(String.valueOf(bool.value()));
          case NumberNode number when option == CsvOption.SKIP -> Optional.of(number.literal());
          default -> Optional.empty();
        };
    return text.filter(value -> CsvWords.fits(option, value));
  }
}
