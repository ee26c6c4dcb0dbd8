package dev.meshwright.schema.jsonschema.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Files before and after refactorings, or why they are refused.
class RefactoringCasesTest {

  private static final Map<String, UnaryOperator<String>> STYLES =
      Map.of("as it is", text -> text, "CRLF", text -> text.replace("\n", "\r\n"));

  /// @param told what the refactoring said: rules of notes, names that changed
  private record Case(
      String file,
      String name,
      Map<String, String> before,
      String refactoring,
      Map<String, String> after,
      List<String> told) {}

  @TestFactory
  Stream<DynamicTest> each_case_gives_its_texts() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : List.of("names.txt", "types.txt", "fields.txt", "drafts.txt", "yaml.txt")) {
      cases.addAll(read(file));
    }
    return cases.stream()
        .flatMap(one ->
            STYLES.entrySet().stream()
                .map(style ->
                    DynamicTest.dynamicTest(
                        one.file() + ": " + one.name() + ", " + style.getKey(),
                        () -> check(one, style.getValue()))));
  }

  private static void check(Case one, UnaryOperator<String> style) {
    Map<String, String> before = new LinkedHashMap<>();
    one.before().forEach((path, text) -> before.put(path, style.apply(text)));
    FileSource files = FileSource.of(before);
    String own = before.keySet().iterator().next();
    JsonSchemaDocument document = JsonSchemas.parse(own, before.get(own), files);
    Result<Refactored> result =
        new JsonSchemaRefactorings(document)
            .refactor(read(one), List.copyOf(before.keySet()), files, Progress.none());
    List<String> told = new ArrayList<>();
    result.problems().stream()
        .filter(problem -> !problem.rule().equals("json-refactor-note"))
        .map(problem -> problem.rule() + " " + problem.location().start())
        .distinct()
        .forEach(told::add);
    result
        .optional()
        .ifPresent(done ->
            done.renamed().stream()
                .map(name ->
                    "renamed %s %s %s %s -> %s"
                        .formatted(
                            name.of(),
                            name.file(),
                            String.join(".", name.within()),
                            name.from(),
                            name.to()))
                .forEach(told::add));
    Map<String, String> after = result.optional().map(done -> after(before, done)).orElse(Map.of());
    Map<String, String> wanted = new TreeMap<>();
    one.after().forEach((path, text) -> wanted.put(path, style.apply(text)));
    assertEquals(shown(wanted), shown(after), () -> String.valueOf(result));
    assertEquals(one.told(), told, () -> String.valueOf(result));
    after.keySet().forEach(path -> sound(path, before, after));
  }

  private static String shown(Map<String, String> texts) {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(texts)
        .forEach((path, text) -> all.append("== ").append(path).append('\n').append(text));
    return all.toString();
  }

  /// A refactoring brings no problems.
  private static void sound(String path, Map<String, String> before, Map<String, String> after) {
    Map<String, String> now = new LinkedHashMap<>(before);
    now.putAll(after);
    List<String> problems = problems(path, now);
    if (before.containsKey(path)) {
      problems(path, before).forEach(problems::remove);
    }
    assertEquals(List.of(), problems);
  }

  private static List<String> problems(String path, Map<String, String> texts) {
    List<String> rules = new ArrayList<>();
    JsonSchemas.parse(path, texts.get(path), FileSource.of(texts)).problems().stream()
        .filter(problem -> problem.severity() != Severity.INFO)
        .map(Problem::rule)
        .forEach(rules::add);
    return rules;
  }

  static Map<String, String> after(Map<String, String> before, Refactored done) {
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    for (FileEdit edit : done.edits()) {
      edits.computeIfAbsent(edit.file(), file -> new ArrayList<>()).add(edit.edit());
    }
    Map<String, String> after = new TreeMap<>(done.created());
    edits.forEach((path, changes) ->
        after.put(path, TextEdits.apply(Objects.requireNonNull(before.get(path)), changes)));
    return after;
  }

  private static Refactoring read(Case one) {
    List<String> words =
        Arrays.stream(one.refactoring().split("\\|", -1)).map(String::strip).toList();
    List<String> path = path(words.get(1));
    List<List<String>> rest = words.stream().skip(2).map(RefactoringCasesTest::path).toList();
    return switch (words.getFirst()) {
      case "rename" -> new Refactoring.Rename(path, words.get(2), false);
      case "rename beside" -> new Refactoring.Rename(path, words.get(2), true);
      case "id" -> new Refactoring.RenameNamespace(words.get(1), false);
      case "move" -> new Refactoring.MoveType(path, words.get(2));
      case "extract" -> new Refactoring.ExtractType(path, words.get(2));
      case "group" ->
          new Refactoring.GroupFields(rest.subList(1, rest.size()), words.get(1), words.get(2));
      case "inline" -> new Refactoring.Inline(path);
      case "optional" -> new Refactoring.SetPresence(path, true, Optional.empty());
      case "required" ->
          new Refactoring.SetPresence(path, false, words.stream().skip(2).findFirst());
      case "type" -> new Refactoring.ChangeType(path, words.get(2));
      case "deprecate" -> new Refactoring.Deprecate(path, words.stream().skip(2).findFirst());
      case "remove" ->
          new Refactoring.Remove(words.stream().skip(1).map(RefactoringCasesTest::path).toList());
      case "split" -> new Refactoring.Split(path, words.subList(2, words.size()));
      case "merge" -> new Refactoring.Merge(rest, words.get(1));
      case "reorder" -> new Refactoring.Reorder(rest, Integer.parseInt(words.get(1)));
      case "upgrade" -> new Refactoring.Upgrade(words.get(1));
      case "add" -> new Refactoring.AddField(path, words.get(2), words.get(3));
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  private static List<String> path(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(">", -1)).map(String::strip).toList();
  }

  private static List<Case> read(String file) throws IOException {
    String all;
    try (InputStream in = RefactoringCasesTest.class.getResourceAsStream(file)) {
      all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Case> cases = new ArrayList<>();
    for (String part : all.split("(?m)^### ", -1)) {
      if (!part.isBlank()) {
        cases.add(one(file, part));
      }
    }
    return cases;
  }

  private static Case one(String file, String part) {
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    List<String> told = new ArrayList<>();
    Map<String, String> texts = before;
    String name = part.lines().findFirst().orElseThrow();
    String refactoring = "";
    String path = "a.schema.json";
    for (String line : part.lines().skip(1).toList()) {
      if (line.startsWith("== ")) {
        path = line.substring(3);
      } else if (line.startsWith("@ ")) {
        refactoring = line.substring(2);
        texts = after;
        path = before.keySet().iterator().next();
      } else if (line.startsWith("! ")) {
        told.add(line.substring(2));
      } else if (!line.isEmpty()) {
        texts.merge(path, line + "\n", String::concat);
      }
    }
    return new Case(file, name, before, refactoring, after, told);
  }
}
