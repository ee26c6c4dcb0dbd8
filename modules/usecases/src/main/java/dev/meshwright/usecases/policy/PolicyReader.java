package dev.meshwright.usecases.policy;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.ObjectReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Reads `.meshwright/compatibility.yaml` and `.meshwright/waivers.yaml`. What is wrong in them is
/// told in [CompatibilityPolicy#problems()]; the rest of them counts.
public final class PolicyReader {

  public static final String COMPATIBILITY_FILE = ".meshwright/compatibility.yaml";
  public static final String WAIVERS_FILE = ".meshwright/waivers.yaml";

  /// The profiles that settings may name.
  public static final List<String> PROFILES =
      List.of("buf-wire", "buf-wire-json", "buf-package", "buf-file", "confluent");

  private static final Set<String> COMPATIBILITY_KEYS =
      Set.of("mode", "profile", "contentModel", "schemas");
  private static final Set<String> RULE_KEYS = Set.of("path", "mode", "contentModel");
  private static final Set<String> WAIVER_KEYS =
      Set.of("rule", "schema", "path", "reason", "author", "until");

  private final List<Problem> problems = new ArrayList<>();
  private final List<ModeRule> modes = new ArrayList<>();
  private final List<ContentModelRule> models = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private CompatibilityMode defaultMode = CompatibilityMode.BACKWARD;
  private ContentModel defaultModel = ContentModel.STRICT;
  private Optional<String> profile = Optional.empty();

  private PolicyReader() {}

  /// Reads the policy of one state of a workspace.
  public static CompatibilityPolicy read(FileSource files) {
    PolicyReader reader = new PolicyReader();
    reader.read(files, COMPATIBILITY_FILE, COMPATIBILITY_KEYS, reader::readCompatibility);
    reader.read(files, WAIVERS_FILE, Set.of("waivers"), reader::readWaivers);
    return new CompatibilityPolicy(
        reader.defaultMode,
        reader.profile,
        reader.modes,
        reader.defaultModel,
        reader.models,
        reader.waivers,
        reader.problems);
  }

  private void read(
      FileSource files, String file, Set<String> keys, Consumer<ObjectReader> reader) {
    files
        .text(file)
        .ifPresent(text -> problems.addAll(SettingsText.read(file, text, keys, reader)));
  }

  private void readCompatibility(ObjectReader settings) {
    settings
        .text("mode")
        .flatMap(node -> mode(settings, node))
        .ifPresent(mode -> defaultMode = mode);
    profile = settings.text("profile").flatMap(node -> profile(settings, node));
    settings
        .text("contentModel")
        .flatMap(node -> contentModel(settings, node))
        .ifPresent(model -> defaultModel = model);
    settings.eachEntry(
        "schemas", item -> settings.inside(item, RULE_KEYS).ifPresent(this::readModeRule));
  }

  private void readModeRule(ObjectReader rule) {
    Optional<StringNode> path = rule.requiredText("path");
    Optional<StringNode> written = rule.text("contentModel");
    Optional<CompatibilityMode> mode =
        (written.isPresent() ? rule.text("mode") : rule.requiredText("mode"))
            .flatMap(node -> mode(rule, node));
    Optional<ContentModel> model = written.flatMap(node -> contentModel(rule, node));
    if (path.isPresent()) {
      PathPattern schemas = new PathPattern(path.get().value());
      mode.ifPresent(found -> modes.add(new ModeRule(schemas, found)));
      model.ifPresent(found -> models.add(new ContentModelRule(schemas, found)));
    }
  }

  private void readWaivers(ObjectReader file) {
    file.eachEntry("waivers", item -> file.inside(item, WAIVER_KEYS).ifPresent(this::readWaiver));
  }

  private void readWaiver(ObjectReader waiver) {
    Optional<String> rule = waiver.requiredText("rule").map(StringNode::value);
    Optional<String> schema = waiver.requiredText("schema").map(StringNode::value);
    Optional<String> path = waiver.text("path").map(StringNode::value);
    Optional<String> reason = waiver.requiredText("reason").map(StringNode::value);
    Optional<String> author = waiver.requiredText("author").map(StringNode::value);
    Optional<LocalDate> until = waiver.requiredText("until").flatMap(node -> day(waiver, node));
    if (rule.isPresent()
        && schema.isPresent()
        && reason.isPresent()
        && author.isPresent()
        && until.isPresent()) {
      waivers.add(
          new Waiver(
              rule.get(),
              new PathPattern(schema.get()),
              path,
              reason.get(),
              author.get(),
              until.get(),
              waiver.location()));
    }
  }

  private static Optional<CompatibilityMode> mode(ObjectReader owner, StringNode node) {
    Optional<CompatibilityMode> mode =
        Arrays.stream(CompatibilityMode.values())
            .filter(value -> value.name().equals(node.value().toUpperCase(Locale.ROOT)))
            .findFirst();
    if (mode.isEmpty()) {
      owner.complain(
          node.range(),
          "'" + node.value() + "' is not a compatibility mode.",
          "Modes: BACKWARD, FORWARD, FULL, their _TRANSITIVE forms, NONE.");
    }
    return mode;
  }

  private static Optional<ContentModel> contentModel(ObjectReader owner, StringNode node) {
    Optional<ContentModel> model = ContentModel.of(node.value());
    if (model.isEmpty()) {
      owner.complain(
          node.range(),
          "'" + node.value() + "' is not a content model.",
          "Content models: " + String.join(", ", ContentModel.words()) + ".");
    }
    return model;
  }

  private static Optional<String> profile(ObjectReader owner, StringNode node) {
    if (PROFILES.contains(node.value())) {
      return Optional.of(node.value());
    }
    owner.complain(
        node.range(),
        "'" + node.value() + "' is not a profile.",
        "Profiles: " + String.join(", ", PROFILES) + ".");
    return Optional.empty();
  }

  private static Optional<LocalDate> day(ObjectReader owner, StringNode node) {
    try {
      return Optional.of(LocalDate.parse(node.value()));
    } catch (DateTimeParseException malformed) {
      owner.complain(
          node.range(), "'" + node.value() + "' is not a day.", "Write it as 2026-12-31.");
      return Optional.empty();
    }
  }
}
