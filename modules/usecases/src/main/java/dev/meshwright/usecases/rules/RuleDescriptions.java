package dev.meshwright.usecases.rules;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.avro.AvroRules;
import dev.meshwright.compat.jsonschema.JsonSchemaRules;
import dev.meshwright.compat.proto.ProtoRules;
import dev.meshwright.model.Severity;
import dev.meshwright.schema.lint.LintRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Describes the rules of a report: those of compatibility and of lint by their catalogues, the
/// others by a text with one line for each, `id | title | why`.
public final class RuleDescriptions {

  private static final String PROBLEMS = "problems.txt";
  private static final String BUF = "buf:";

  private final Map<String, RuleDescription> byId;

  private RuleDescriptions(Map<String, RuleDescription> byId) {
    this.byId = byId;
  }

  public static RuleDescriptions read() {
    Map<String, RuleDescription> byId = new HashMap<>();
    problems()
        .forEach(line -> {
          String[] parts = line.split(" \\| ", -1);
          byId.put(parts[0], new RuleDescription(parts[1], parts[2], "", Severity.ERROR));
        });
    Stream.of(AvroRules.all(), ProtoRules.all(), JsonSchemaRules.all())
        .flatMap(List::stream)
        .forEach(rule -> byId.put(rule.id(), of(rule)));
    LintRules.all().forEach(rule -> byId.put(rule.id(), of(rule)));
    return new RuleDescriptions(byId);
  }

  /// Of a rule that has no description of its own, what its id says.
  public RuleDescription of(String id) {
    RuleDescription described = byId.get(id);
    if (described != null) {
      return described;
    }
    return id.startsWith(BUF)
        ? new RuleDescription(
            id.substring(BUF.length()) + " of buf",
            "A rule of buf for breaking changes, in the category that the profile of the workspace"
                + " asks for.",
            "",
            Severity.ERROR)
        : new RuleDescription(
            id.replace('-', ' '), "The message of each result says more.", "", Severity.ERROR);
  }

  private static RuleDescription of(Rule rule) {
    return new RuleDescription(rule.title(), rule.explanation(), rule.hint(), rule.severity());
  }

  private static RuleDescription of(LintRule rule) {
    return new RuleDescription(rule.title(), rule.why(), rule.hint(), rule.severity());
  }

  private static List<String> problems() {
    try (InputStream in = RuleDescriptions.class.getResourceAsStream(PROBLEMS)) {
      if (in == null) {
        throw new IllegalStateException("the descriptions are missing: " + PROBLEMS);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
