package dev.meshwright.usecases.lint;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.ObjectReader;
import dev.meshwright.usecases.policy.PathPattern;
import dev.meshwright.usecases.policy.SettingsText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `.meshwright/lint.yaml`. What is wrong in it is told in [LintSettings#problems()]; the
/// rest of it counts.
final class LintSettingsReader {

  private static final Set<String> KEYS =
      Set.of("use", "except", "ignore", "files", "severity", "check");
  private static final Set<String> ENTRY_KEYS = Set.of("path", "use", "except");
  private static final Map<String, Severity> SEVERITIES =
      Map.of("error", Severity.ERROR, "warning", Severity.WARNING, "note", Severity.INFO);

  private final RuleWords words;
  private final List<String> use = new ArrayList<>();
  private final List<String> except = new ArrayList<>();
  private final List<PathPattern> ignore = new ArrayList<>();
  private final List<LintSettings.Entry> entries = new ArrayList<>();
  private final Map<String, Severity> severity = new LinkedHashMap<>();
  private boolean inCheck;

  private LintSettingsReader(RuleWords words) {
    this.words = words;
  }

  /// The settings of one state of a workspace.
  ///
  /// @param words of all rules
  static LintSettings read(FileSource files, RuleWords words) {
    LintSettingsReader reader = new LintSettingsReader(words);
    List<Problem> problems =
        files
            .text(LintSettings.FILE)
            .map(text -> SettingsText.read(LintSettings.FILE, text, KEYS, reader::file))
            .orElse(List.of());
    return new LintSettings(
        reader.use,
        reader.except,
        reader.ignore,
        reader.entries,
        reader.severity,
        reader.inCheck,
        problems);
  }

  private void file(ObjectReader settings) {
    use.addAll(words(settings, "use"));
    except.addAll(words(settings, "except"));
    settings.eachEntry(
        "ignore",
        item -> text(settings, item).ifPresent(path -> ignore.add(new PathPattern(path.value()))));
    settings.eachEntry("files", item -> settings.inside(item, ENTRY_KEYS).ifPresent(this::entry));
    settings.mapping("severity", Set.of()).ifPresent(this::severities);
    inCheck = settings.truth("check").orElse(false);
  }

  private void entry(ObjectReader entry) {
    List<String> more = words(entry, "use");
    List<String> less = words(entry, "except");
    entry
        .requiredText("path")
        .ifPresent(
            path -> entries.add(new LintSettings.Entry(new PathPattern(path.value()), more, less)));
  }

  private void severities(ObjectReader settings) {
    for (Member member : settings.members()) {
      String word = member.key().value();
      known(settings, member.key());
      settings
          .text(word)
          .ifPresent(node -> {
            Severity weight = SEVERITIES.get(node.value());
            if (weight == null) {
              settings.complain(
                  node.range(),
                  "'" + node.value() + "' is not a severity.",
                  "Severities: error, warning, note.");
            } else {
              words.rules(word).forEach(rule -> severity.put(rule, weight));
            }
          });
    }
  }

  private List<String> words(ObjectReader owner, String key) {
    List<String> found = new ArrayList<>();
    owner.eachEntry(
        key,
        item ->
            text(owner, item)
                .ifPresent(word -> {
                  known(owner, word);
                  found.add(word.value());
                }));
    return found;
  }

  private void known(ObjectReader owner, StringNode word) {
    if (!words.isKnown(word.value())) {
      owner.complain(
          word.range(),
          "'" + word.value() + "' is neither a rule nor a category.",
          words.hint(word.value()));
    }
  }

  private static Optional<StringNode> text(ObjectReader owner, TreeNode item) {
    if (item instanceof StringNode text) {
      return Optional.of(text);
    }
    owner.complain(item.range(), "A text is expected here.", "Write it in quotes.");
    return Optional.empty();
  }
}
