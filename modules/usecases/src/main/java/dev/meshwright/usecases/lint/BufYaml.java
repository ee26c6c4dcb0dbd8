package dev.meshwright.usecases.lint;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.lint.LintOptions;
import dev.meshwright.schema.lint.LintRule;
import dev.meshwright.text.ObjectReader;
import dev.meshwright.usecases.policy.SettingsText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a `buf.yaml` of any version, and `buf.work.yaml`, as far as lint goes. What belongs to
/// other commands of buf is passed over.
final class BufYaml {

  private static final Set<String> VERSIONS = Set.of("v1beta1", "v1", "v2");
  private static final Set<String> LINT_KEYS =
      Set.of(
          "use",
          "except",
          "ignore",
          "ignore_only",
          "enum_zero_value_suffix",
          "rpc_allow_same_request_response",
          "rpc_allow_google_protobuf_empty_requests",
          "rpc_allow_google_protobuf_empty_responses",
          "service_suffix",
          "allow_comment_ignores",
          "disallow_comment_ignores",
          "disable_builtin");

  private final String folder;
  private final List<LintRule> rules;
  private final List<BufModule> modules = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private String version = "v1beta1";
  private boolean plugins;

  private BufYaml(String path, List<LintRule> rules) {
    this.folder = BufPaths.folder(path);
    this.rules = rules;
  }

  static BufYaml read(String path, String text, List<LintRule> rules) {
    BufYaml file = new BufYaml(path, rules);
    file.problems.addAll(SettingsText.read(path, text, Set.of(), file::file));
    return file;
  }

  static BufYaml readWork(String path, String text) {
    BufYaml file = new BufYaml(path, List.of());
    file.problems.addAll(
        SettingsText.read(
            path,
            text,
            Set.of("version", "directories"),
            settings -> {
              for (String directory : texts(settings, "directories")) {
                String root = BufPaths.join(file.folder, directory);
                file.modules.add(
                    new BufModule(root, List.of(), List.of(), BufLint.standard("v1", root)));
              }
            }));
    return file;
  }

  List<BufModule> modules() {
    return modules;
  }

  List<Problem> problems() {
    return problems;
  }

  private void file(ObjectReader settings) {
    settings.text("version").ifPresent(node -> version(settings, node));
    plugins = settings.get("plugins").isPresent();
    BufLint lint = lint(settings).orElseGet(() -> BufLint.standard(version, folder));
    if (version.equals("v2") && settings.get("modules").isPresent()) {
      settings.eachEntry(
          "modules",
          item -> settings.inside(item, Set.of()).ifPresent(module -> module(module, lint)));
      return;
    }
    Optional<ObjectReader> build = settings.mapping("build", Set.of());
    List<String> roots = build.map(each -> texts(each, "roots")).orElse(List.of());
    List<String> excludes =
        build.map(each -> texts(each, "excludes")).orElse(List.of()).stream()
            .map(each -> BufPaths.join(folder, each))
            .toList();
    for (String root : roots.isEmpty() ? List.of(".") : roots) {
      modules.add(new BufModule(BufPaths.join(folder, root), List.of(), excludes, lint));
    }
  }

  private void version(ObjectReader settings, StringNode node) {
    if (VERSIONS.contains(node.value())) {
      version = node.value();
    } else {
      settings.complain(
          node.range(),
          "'" + node.value() + "' is not a version of buf.yaml.",
          "Versions: v1beta1, v1, v2.");
    }
  }

  private void module(ObjectReader module, BufLint ofAll) {
    String root = BufPaths.join(folder, module.text("path").map(StringNode::value).orElse("."));
    modules.add(
        new BufModule(
            root,
            inFolder(texts(module, "includes")),
            inFolder(texts(module, "excludes")),
            lint(module).orElse(ofAll)));
  }

  private List<String> inFolder(List<String> paths) {
    return paths.stream().map(each -> BufPaths.join(folder, each)).toList();
  }

  private Optional<BufLint> lint(ObjectReader owner) {
    return owner.mapping("lint", LINT_KEYS).map(this::lintSection);
  }

  private BufLint lintSection(ObjectReader lint) {
    Map<String, List<String>> ignoreOnly = new LinkedHashMap<>();
    lint.mapping("ignore_only", Set.of())
        .ifPresent(only -> {
          for (Member member : only.members()) {
            String word = member.key().value();
            known(only, member.key().range(), word);
            ignoreOnly.put(word, texts(only, word));
          }
        });
    LintOptions usual = LintOptions.USUAL;
    boolean ignores =
        BufLint.isOnByDefault(version)
            ? !lint.truth("disallow_comment_ignores").orElse(false)
            : lint.truth("allow_comment_ignores").orElse(false);
    return new BufLint(
        version,
        folder,
        words(lint, "use"),
        words(lint, "except"),
        texts(lint, "ignore"),
        ignoreOnly,
        !lint.truth("disable_builtin").orElse(false),
        new LintOptions(
            usual.root(),
            lint.text("enum_zero_value_suffix").map(StringNode::value).orElse(usual.zeroSuffix()),
            lint.text("service_suffix").map(StringNode::value).orElse(usual.serviceSuffix()),
            lint.truth("rpc_allow_same_request_response").orElse(false),
            lint.truth("rpc_allow_google_protobuf_empty_requests").orElse(false),
            lint.truth("rpc_allow_google_protobuf_empty_responses").orElse(false),
            ignores));
  }

  private List<String> words(ObjectReader lint, String key) {
    for (TreeNode item : lint.items(key)) {
      if (item instanceof StringNode word) {
        known(lint, word.range(), word.value());
      }
    }
    return texts(lint, key);
  }

  /// Plugins bring rules along that nobody knows here.
  private void known(ObjectReader owner, TextRange range, String word) {
    RuleWords words = RuleWords.of(rules, version);
    if (!plugins && !words.isKnown(word)) {
      owner.complain(
          range,
          "'" + word + "' is neither a rule nor a category of buf " + version + ".",
          words.hint(word));
    }
  }

  private static List<String> texts(ObjectReader owner, String key) {
    return owner.get(key).filter(ArrayNode.class::isInstance).isPresent()
        ? owner.items(key).stream()
            .filter(StringNode.class::isInstance)
            .map(item -> ((StringNode) item).value())
            .toList()
        : List.of();
  }
}
