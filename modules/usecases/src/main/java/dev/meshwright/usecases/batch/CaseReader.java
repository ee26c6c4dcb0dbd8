package dev.meshwright.usecases.batch;

import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads one case from one line of JSON. Members that it does not know are left alone: cases carry
/// labels.
final class CaseReader {

  private final TreeDocument document;
  private final ObjectNode root;

  private CaseReader(TreeDocument document, ObjectNode root) {
    this.document = document;
    this.root = root;
  }

  /// @param name of the line, for problems
  static CompatibilityCase read(String name, String line) throws MalformedCaseException {
    TreeDocument document = JsonText.parse(name, line);
    Optional<Problem> syntax =
        document.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .findFirst();
    if (syntax.isPresent()) {
      throw new MalformedCaseException(syntax.get());
    }
    if (!(document.root() instanceof ObjectNode root)) {
      throw malformed(document, document.root(), "A case is a JSON object.");
    }
    return new CaseReader(document, root).read();
  }

  private CompatibilityCase read() throws MalformedCaseException {
    return new CompatibilityCase(
        id(document).orElse(""),
        format(),
        mode(),
        previous(),
        text("new"),
        texts("deps_previous"),
        texts("deps_new"),
        dialect(),
        model());
  }

  /// The id of a line, if it has one: to be given back even when the rest is wrong.
  static Optional<String> id(TreeDocument document) {
    return document.root() instanceof ObjectNode object
        ? object.string("id").map(StringNode::value)
        : Optional.empty();
  }

  private SchemaFormat format() throws MalformedCaseException {
    StringNode node = string("format");
    return Arrays.stream(SchemaFormat.values())
        .filter(format -> format.word().equals(node.value().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            malformed(
                document,
                node,
                "'" + node.value() + "' is not a format; there are AVRO, PROTOBUF and JSON."));
  }

  private CompatibilityMode mode() throws MalformedCaseException {
    StringNode node = string("mode");
    return Arrays.stream(CompatibilityMode.values())
        .filter(mode -> mode.name().equals(node.value().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> malformed(document, node, "'" + node.value() + "' is not a compatibility mode."));
  }

  private Optional<String> dialect() throws MalformedCaseException {
    Optional<StringNode> node = optional("dialect_default");
    if (node.filter(written -> Dialect.named(written.value()).isEmpty()).isPresent()) {
      throw malformed(
          document,
          node.get(),
          "'"
              + node.get().value()
              + "' is not a draft of JSON Schema; there are "
              + Arrays.stream(Dialect.values())
                  .map(Dialect::title)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return node.map(StringNode::value);
  }

  private ContentModel model() throws MalformedCaseException {
    Optional<StringNode> node = optional("content_model");
    if (node.isEmpty()) {
      return ContentModel.STRICT;
    }
    return ContentModel.of(node.get().value())
        .orElseThrow(() ->
            malformed(
                document,
                node.get(),
                "'"
                    + node.get().value()
                    + "' is not a content model; there are strict and lenient."));
  }

  private List<String> previous() throws MalformedCaseException {
    TreeNode node =
        root.get("previous")
            .orElseThrow(() -> malformed(document, root, "The case has no 'previous'."));
    if (!(node instanceof ArrayNode array)) {
      throw malformed(document, node, "'previous' must be an array of texts, oldest first.");
    }
    List<String> texts = new ArrayList<>();
    for (TreeNode item : array.items()) {
      texts.add(text(item, "previous"));
    }
    return texts;
  }

  private String text(String key) throws MalformedCaseException {
    TreeNode node =
        root.get(key)
            .orElseThrow(() -> malformed(document, root, "The case has no '" + key + "'."));
    return text(node, key);
  }

  private String text(TreeNode node, String key) throws MalformedCaseException {
    if (node instanceof StringNode string) {
      return string.value();
    }
    throw malformed(document, node, "'" + key + "' must hold schemas as JSON strings.");
  }

  private StringNode string(String key) throws MalformedCaseException {
    return root.string(key)
        .orElseThrow(() -> malformed(document, root, "The case has no text '" + key + "'."));
  }

  /// A text that may be left out, or be `null`.
  private Optional<StringNode> optional(String key) throws MalformedCaseException {
    Optional<TreeNode> node = root.get(key).filter(value -> !(value instanceof NullNode));
    return node.isEmpty() ? Optional.empty() : Optional.of(string(key));
  }

  private Map<String, String> texts(String key) throws MalformedCaseException {
    Optional<TreeNode> node = root.get(key).filter(value -> !(value instanceof NullNode));
    if (node.isEmpty()) {
      return Map.of();
    }
    if (!(node.get() instanceof ObjectNode object)) {
      throw malformed(document, node.get(), "'" + key + "' must map names to texts.");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (Member member : object.members()) {
      texts.put(member.key().value(), text(member.value(), key));
    }
    return texts;
  }

  private static MalformedCaseException malformed(
      TreeDocument document, TreeNode node, String message) {
    return new MalformedCaseException(
        Problem.error("case-invalid", document.locate(node.range()), message, ""));
  }
}
