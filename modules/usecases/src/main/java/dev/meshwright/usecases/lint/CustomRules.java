package dev.meshwright.usecases.lint;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The rules that a workspace brings along in `.meshwright/lint/`.
///
/// @param rules by id
/// @param problems of their files
record CustomRules(Map<String, CustomRule> rules, List<Problem> problems) {

  private static final String FOLDER = ".meshwright/lint/";
  private static final String ENDING = ".schema.json";
  private static final String RULE = "lint-rule-invalid";

  /// @param taken ids of the rules that come with the program
  static CustomRules read(FileSource files, Set<String> taken) {
    Map<String, CustomRule> rules = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String path : files.paths()) {
      if (isRule(path)) {
        files
            .text(path)
            .ifPresent(text -> read(path, text, files, taken, rules).ifPresent(problems::add));
      }
    }
    return new CustomRules(rules, problems);
  }

  /// Whether a file is where rules are.
  static boolean isRule(String path) {
    return path.startsWith(FOLDER) && path.endsWith(ENDING);
  }

  private static Optional<Problem> read(
      String path,
      String text,
      FileSource files,
      Set<String> taken,
      Map<String, CustomRule> rules) {
    JsonSchemaDocument document = JsonSchemas.parse(path, text, files);
    Optional<Problem> error =
        document.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .findFirst();
    if (error.isPresent()) {
      return error;
    }
    Optional<ObjectSchema> root =
        document.root() instanceof ObjectSchema object ? Optional.of(object) : Optional.empty();
    String id = root.flatMap(schema -> schema.text("title")).orElse("").strip();
    if (id.isEmpty() || id.contains(" ") || taken.contains(id) || rules.containsKey(id)) {
      return Optional.of(
          Problem.error(
              RULE,
              Location.startOf(path),
              id.isEmpty()
                  ? "This rule has no title, by which it would be called."
                  : "A rule cannot be called \"" + id + "\": the name has blanks or is taken.",
              "Give the schema a title such as acme-no-abbreviations."));
    }
    String message = root.flatMap(schema -> schema.text("description")).orElse("");
    rules.put(id, new CustomRule(id, message, document));
    return Optional.empty();
  }

  /// What rules find in a schema.
  ///
  /// @param inForce ids of the rules that count
  List<Problem> lint(
      StructureNode root, SchemaFormat format, String file, String text, Set<String> inForce) {
    List<Problem> found = new ArrayList<>();
    LineIndex lines = LineIndex.of(text);
    OwnExclusions exclusions = OwnExclusions.of(format, file, text);
    for (CustomRule rule : rules.values()) {
      if (inForce.contains(rule.id())) {
        InstanceValidator.Prepared schema = new JsonValidation().prepare(rule.schema());
        walk(
            root,
            node -> exclusions.of(node).contains(rule.id()),
            node -> {
              if (schema.validate(DeclarationView.of(node, format, file))
                  instanceof InstanceReport.Invalid(var errors)) {
                String why =
                    rule.message().isBlank() ? errors.getFirst().message() : rule.message();
                found.add(
                    Problem.warning(
                        rule.id(),
                        Location.of(file, lines, node.nameRange()),
                        node.name() + ": " + why,
                        ""));
              }
            });
      }
    }
    return found;
  }

  /// @param excluded whether a declaration, with all that is inside, is left out
  private static void walk(
      StructureNode node, Predicate<StructureNode> excluded, Consumer<StructureNode> action) {
    if (!excluded.test(node)) {
      action.accept(node);
      node.children().forEach(child -> walk(child, excluded, action));
    }
  }
}
