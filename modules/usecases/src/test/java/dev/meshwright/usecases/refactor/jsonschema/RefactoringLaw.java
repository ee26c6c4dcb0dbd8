package dev.meshwright.usecases.refactor.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.jsonschema.JsonSchemaCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// What holds for every refactoring: the schemas after it are sound for a validator, its edits are
/// small, and data is read as it promises.
final class RefactoringLaw {

  private static final int INSTANCES = 12;

  private final Map<String, String> before;
  private final Refactoring refactoring;
  private final NodeKind of;
  private final Random random;
  private final Tally tally;

  RefactoringLaw(
      Map<String, String> before, MadeRefactorings.Made made, Random random, Tally tally) {
    this.before = before;
    this.refactoring = made.refactoring();
    this.of = made.of();
    this.random = random;
    this.tally = tally;
  }

  /// What a refactoring promises of data.
  private enum Promise {
    /// All that was accepted is, and nothing else.
    SAME,
    /// All that was accepted is.
    BACKWARD,
    NONE
  }

  /// @param breaks whether it says itself that something breaks
  private Promise promise(boolean breaks) {
    Promise promise = promise();
    return breaks && promise == Promise.BACKWARD ? Promise.NONE : promise;
  }

  private Promise promise() {
    return switch (refactoring) {
      case Refactoring.ExtractType extract -> Promise.SAME;
      case Refactoring.MoveType move -> Promise.SAME;
      case Refactoring.Inline inline -> Promise.SAME;
      case Refactoring.Reorder reorder -> Promise.SAME;
      case Refactoring.Upgrade upgrade -> Promise.SAME;
      case Refactoring.Deprecate deprecate -> Promise.SAME;
      case Refactoring.RenameNamespace rename -> Promise.SAME;
      case Refactoring.Rename rename when of == NodeKind.DEFINITION || of == NodeKind.FILE ->
          Promise.SAME;
      case Refactoring.Rename rename when rename.keepOld() -> Promise.BACKWARD;
      case Refactoring.Rename rename -> Promise.NONE;
      case Refactoring.SetPresence presence ->
          presence.optional() ? Promise.BACKWARD : Promise.NONE;
      case Refactoring.ChangeType change -> Promise.BACKWARD;
      case Refactoring.Split split -> Promise.BACKWARD;
      case Refactoring.Merge merge -> Promise.BACKWARD;
      case Refactoring.AddField add -> Promise.BACKWARD;
      case Refactoring.Remove remove -> Promise.BACKWARD;
      case Refactoring.GroupFields group -> Promise.NONE;
    };
  }

  void check(Result<Refactored> result) {
    switch (result) {
      case Result.Failed<Refactored>(List<Problem> problems) -> {
        tally.refused(refactoring);
        assertTrue(problems.getFirst().rule().startsWith("json-refactor-"));
        assertTrue(!problems.getFirst().message().isBlank());
        assertTrue(!problems.getFirst().hint().isBlank(), problems.getFirst().message());
      }
      case Result.Ok<Refactored>(Refactored done, List<Problem> notes) -> {
        tally.done(refactoring);
        Map<String, String> after = after(done);
        small(done);
        boolean breaks = notes.stream().anyMatch(n -> n.rule().equals("json-refactor-breaks"));
        for (String path : after.keySet()) {
          sound(path, after);
          if (before.containsKey(path)) {
            verdict(path, after, promise(breaks));
            if (refactoring instanceof Refactoring.Rename && of == NodeKind.FIELD) {
              renamed(path, after, done);
            }
          }
        }
      }
    }
  }

  private Map<String, String> after(Refactored done) {
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    for (FileEdit edit : done.edits()) {
      edits.computeIfAbsent(edit.file(), file -> new ArrayList<>()).add(edit.edit());
    }
    Map<String, String> after = new LinkedHashMap<>(before);
    edits.forEach((path, changes) ->
        after.put(path, TextEdits.apply(Objects.requireNonNull(before.get(path)), changes)));
    after.putAll(done.created());
    return after;
  }

  /// A new name touches names, one line each.
  private void small(Refactored done) {
    for (FileEdit edit : done.edits()) {
      String gone = edit.edit().range().of(Objects.requireNonNull(before.get(edit.file())));
      assertNotEquals(gone, edit.edit().replacement());
      boolean isName = refactoring instanceof Refactoring.Rename rename && !rename.keepOld();
      assertTrue(!isName || !gone.contains("\n"), gone);
    }
  }

  private static JsonSchemaDocument read(String path, Map<String, String> texts) {
    return JsonSchemas.parse(path, Objects.requireNonNull(texts.get(path)), FileSource.of(texts));
  }

  private static List<String> errors(JsonSchemaDocument document) {
    return document.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.rule() + " " + problem.message())
        .toList();
  }

  private static void sound(String path, Map<String, String> after) {
    JsonSchemaDocument now = read(path, after);
    assertEquals(List.of(), errors(now), path);
    InstanceReport loads = new JsonValidation().prepare(now).validateText("{}");
    assertTrue(!(loads instanceof InstanceReport.Undecided), path + ": " + loads);
    String uri = now.dialect().uri();
    JsonSchemaDocument meta =
        JsonSchemas.parse(
            "meta.json",
            "{\"$schema\": \"" + uri + "\", \"allOf\": [{\"$ref\": \"" + uri + "\"}]}",
            FileSource.empty());
    String json =
        JsonText.compact(
            (JsonSchemas.isYaml(path)
                    ? YamlText.parse(path, now.text())
                    : JsonText.parse(path, now.text()))
                .root());
    InstanceReport valid = new JsonValidation().prepare(meta).validateText(json);
    assertEquals(new InstanceReport.Valid(), valid, path);
  }

  private void verdict(String path, Map<String, String> after, Promise promise) {
    JsonSchemaDocument old = read(path, before);
    JsonSchemaDocument now = read(path, after);
    if (promise == Promise.NONE) {
      return;
    }
    ContentModel model = promise == Promise.SAME ? ContentModel.STRICT : ContentModel.LENIENT;
    Verdict verdict =
        JsonSchemaCompatibility.compare(old, now, new JsonValidation(), model, Progress.none());
    tally.verdict(verdict.backward());
    assertNotEquals(Answer.NO, verdict.backward(), () -> path + " " + verdict.findings());
    if (promise == Promise.SAME) {
      tally.verdict(verdict.forward());
      assertNotEquals(Answer.NO, verdict.forward(), () -> path + " " + verdict.findings());
    }
    InstanceValidator.Prepared was = new JsonValidation().prepare(old);
    InstanceValidator.Prepared is = new JsonValidation().prepare(now);
    MadeInstances made = new MadeInstances(random, old);
    for (int i = 0; i < INSTANCES; i++) {
      String json = made.next();
      boolean fitted = was.validateText(json) instanceof InstanceReport.Valid;
      boolean fits = is.validateText(json) instanceof InstanceReport.Valid;
      tally.instance(fitted);
      if (promise == Promise.SAME) {
        assertEquals(fitted, fits, () -> path + " " + json);
      } else if (fitted && !json.contains("\"extra\"") && !json.contains("\"a\":")) {
        assertTrue(fits, () -> path + " " + json);
      }
    }
  }

  /// Data in which the names are others too fits.
  private void renamed(String path, Map<String, String> after, Refactored done) {
    if (done.renamed().isEmpty()) {
      return;
    }
    JsonSchemaDocument old = read(path, before);
    InstanceValidator.Prepared was = new JsonValidation().prepare(old);
    InstanceValidator.Prepared is = new JsonValidation().prepare(read(path, after));
    MadeInstances made = new MadeInstances(random, old);
    for (int i = 0; i < INSTANCES; i++) {
      String json = made.next();
      if (was.validateText(json) instanceof InstanceReport.Valid) {
        String now = RenamedData.of(json, path, done.renamed());
        tally.instance(true);
        assertTrue(
            is.validateText(now) instanceof InstanceReport.Valid,
            () -> path + " " + json + " " + now);
      }
    }
  }
}
