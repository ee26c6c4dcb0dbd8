package dev.meshwright.usecases.policy;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads `.meshwright/compatibility.yaml` and `.meshwright/waivers.yaml`. What is wrong in them is
/// told in [CompatibilityPolicy#problems()]; the rest of them counts.
public final class PolicyReader {

  public static final String COMPATIBILITY_FILE = ".meshwright/compatibility.yaml";
  public static final String WAIVERS_FILE = ".meshwright/waivers.yaml";

  /// The profiles that settings may name.
  public static final List<String> PROFILES =
      List.of("buf-wire", "buf-wire-json", "buf-package", "buf-file", "confluent");

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
    files.text(COMPATIBILITY_FILE).ifPresent(reader::readCompatibility);
    files.text(WAIVERS_FILE).ifPresent(reader::readWaivers);
    return new CompatibilityPolicy(
        reader.defaultMode,
        reader.profile,
        reader.modes,
        reader.defaultModel,
        reader.models,
        reader.waivers,
        reader.problems);
  }

  private void readCompatibility(String text) {
    SettingsText.parse(COMPATIBILITY_FILE, text, problems).ifPresent(this::readCompatibility);
  }

  private void readCompatibility(TreeDocument document) {
    StrictObject.of(
            document,
            document.root(),
            Set.of("mode", "profile", "contentModel", "schemas"),
            problems)
        .ifPresent(settings -> {
          settings
              .optional("mode")
              .flatMap(node -> mode(settings, node))
              .ifPresent(mode -> defaultMode = mode);
          profile = settings.optional("profile").flatMap(node -> profile(settings, node));
          settings
              .optional("contentModel")
              .flatMap(node -> contentModel(settings, node))
              .ifPresent(model -> defaultModel = model);
          settings.each("schemas", item -> readModeRule(document, item));
        });
  }

  private void readModeRule(TreeDocument document, TreeNode item) {
    StrictObject.of(document, item, Set.of("path", "mode", "contentModel"), problems)
        .ifPresent(rule -> {
          Optional<StringNode> path = rule.required("path");
          Optional<StringNode> written = rule.optional("contentModel");
          Optional<CompatibilityMode> mode =
              (written.isPresent() ? rule.optional("mode") : rule.required("mode"))
                  .flatMap(node -> mode(rule, node));
          Optional<ContentModel> model = written.flatMap(node -> contentModel(rule, node));
          if (path.isPresent()) {
            PathPattern schemas = new PathPattern(path.get().value());
            mode.ifPresent(found -> modes.add(new ModeRule(schemas, found)));
            model.ifPresent(found -> models.add(new ContentModelRule(schemas, found)));
          }
        });
  }

  private void readWaivers(String text) {
    SettingsText.parse(WAIVERS_FILE, text, problems).ifPresent(this::readWaivers);
  }

  private void readWaivers(TreeDocument document) {
    StrictObject.of(document, document.root(), Set.of("waivers"), problems)
        .ifPresent(file -> file.each("waivers", item -> readWaiver(document, item)));
  }

  private void readWaiver(TreeDocument document, TreeNode item) {
    StrictObject.of(
            document, item, Set.of("rule", "schema", "path", "reason", "author", "until"), problems)
        .ifPresent(waiver -> {
          Optional<String> rule = waiver.required("rule").map(StringNode::value);
          Optional<String> schema = waiver.required("schema").map(StringNode::value);
          Optional<String> path = waiver.optional("path").map(StringNode::value);
          Optional<String> reason = waiver.required("reason").map(StringNode::value);
          Optional<String> author = waiver.required("author").map(StringNode::value);
          Optional<LocalDate> until = waiver.required("until").flatMap(node -> day(waiver, node));
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
                    document.locate(waiver.range())));
          }
        });
  }

  private static Optional<CompatibilityMode> mode(StrictObject owner, StringNode node) {
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

  private static Optional<ContentModel> contentModel(StrictObject owner, StringNode node) {
    Optional<ContentModel> model = ContentModel.of(node.value());
    if (model.isEmpty()) {
      owner.complain(
          node.range(),
          "'" + node.value() + "' is not a content model.",
          "Content models: " + String.join(", ", ContentModel.words()) + ".");
    }
    return model;
  }

  private static Optional<String> profile(StrictObject owner, StringNode node) {
    if (PROFILES.contains(node.value())) {
      return Optional.of(node.value());
    }
    owner.complain(
        node.range(),
        "'" + node.value() + "' is not a profile.",
        "Profiles: " + String.join(", ", PROFILES) + ".");
    return Optional.empty();
  }

  private static Optional<LocalDate> day(StrictObject owner, StringNode node) {
    try {
      return Optional.of(LocalDate.parse(node.value()));
    } catch (DateTimeParseException malformed) {
      owner.complain(
          node.range(), "'" + node.value() + "' is not a day.", "Write it as 2026-12-31.");
      return Optional.empty();
    }
  }
}
