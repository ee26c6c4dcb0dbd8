package dev.meshwright.usecases.refactor.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.avro.AvroCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.avro.AvroSelfContained;
import dev.meshwright.schema.avro.refactor.AvroRefactoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/// What holds for every refactoring of every workspace.
final class RefactoringLaw {

  private final Map<String, String> before;
  private final String path;
  private final Refactoring refactoring;
  private final Refactored refactored;
  private final Map<String, String> after;

  RefactoringLaw(
      Map<String, String> before, String path, Refactoring refactoring, Refactored refactored) {
    this.before = before;
    this.path = path;
    this.refactoring = refactoring;
    this.refactored = refactored;
    this.after = applied(before, refactored);
  }

  private static Map<String, String> applied(Map<String, String> texts, Refactored refactored) {
    Map<String, String> after = new TreeMap<>(texts);
    texts.forEach((file, text) ->
        after.put(
            file,
            TextEdits.apply(
                text,
                refactored.edits().stream()
                    .filter(edit -> edit.file().equals(file))
                    .map(FileEdit::edit)
                    .toList())));
    after.putAll(refactored.created());
    return after;
  }

  /// @return the texts afterwards
  Map<String, String> check() {
    assertNotEquals(before, after);
    after.forEach(this::isTaken);
    before.keySet().forEach(this::keepsTheRest);
    before.keySet().forEach(this::keepsReaders);
    back().ifPresent(this::goesBack);
    return after;
  }

  private void isTaken(String file, String text) {
    AvroDocument document = read(after, file);
    assertTrue(document.usable(), () -> file + document.problems() + text);
    assertFalse(
        document.problems().stream()
            .anyMatch(problem -> problem.rule().equals("avro-used-before-declared")),
        () -> file + " uses a type before it is declared: " + text);
    new Schema.Parser().parse(AvroSelfContained.of(document));
  }

  /// Comments and line ends stay; and small changes are small.
  private void keepsTheRest(String file) {
    String old = before.get(file);
    String now = after.get(file);
    if (!now.equals(old) && isOfOneKind(old)) {
      assertFalse(now.replace("\r\n", "").contains("\n"), () -> "line ends of " + file + now);
    }
    boolean takesAway =
        refactoring instanceof Refactoring.Remove
            || refactoring instanceof Refactoring.ChangeType
            || refactoring instanceof Refactoring.SetPresence
            || refactoring instanceof Refactoring.GroupFields;
    if (!takesAway) {
      assertEquals(comments(before), comments(after), () -> "comments: " + after);
    }
    int gone =
        refactored.edits().stream()
            .filter(edit -> edit.file().equals(file))
            .mapToInt(edit -> edit.edit().range().length())
            .sum();
    switch (refactoring) {
      case Refactoring.Split split -> assertTrue(gone < 250, () -> "too much: " + refactored);
      case Refactoring.Merge merge -> assertTrue(gone < 500, () -> "too much: " + refactored);
      case Refactoring.AddField add -> assertEquals(0, gone, () -> "too much: " + refactored);
      case Refactoring.Deprecate deprecate ->
          assertTrue(gone < 500, () -> "too much: " + refactored);
      default -> {}
    }
  }

  private static boolean isOfOneKind(String text) {
    return text.contains("\r\n") && !text.replace("\r\n", "").contains("\n");
  }

  private static int comments(Map<String, String> texts) {
    return texts.values().stream()
        .mapToInt(text -> text.split(Pattern.quote(Layout.COMMENT), -1).length - 1)
        .sum();
  }

  private void keepsReaders(String file) {
    AvroDocument was = read(before, file);
    AvroDocument is = read(after, file);
    Verdict verdict = AvroCompatibility.compare(was, is, Progress.none());
    if (promisesBackward(was)) {
      assertEquals(
          Answer.YES,
          verdict.backward(),
          () -> "backward of " + file + ": " + verdict.findings() + "\n" + after.get(file));
    }
    if (promisesBoth()) {
      assertEquals(
          Answer.YES,
          verdict.forward(),
          () -> "forward of " + file + ": " + verdict.findings() + "\n" + after.get(file));
    }
  }

  private boolean promisesBackward(AvroDocument was) {
    return switch (refactoring) {
      case Refactoring.Rename rename -> rename.keepOld();
      case Refactoring.RenameNamespace rename -> rename.keepOld() && hasNamespace();
      case Refactoring.SetPresence set -> set.optional();
      case Refactoring.GroupFields group -> false;
      case Refactoring.Remove remove -> false;
      case Refactoring.MoveType move -> true;
      case Refactoring.ExtractType extract -> true;
      case Refactoring.Inline inline -> true;
      case Refactoring.ChangeType type -> true;
      case Refactoring.Deprecate deprecate -> true;
      case Refactoring.Split split -> true;
      case Refactoring.Merge merge -> true;
      case Refactoring.Reorder reorder -> true;
      case Refactoring.Upgrade upgrade -> true;
      case Refactoring.AddField add -> true;
    };
  }

  private boolean promisesBoth() {
    return refactoring instanceof Refactoring.MoveType
        || refactoring instanceof Refactoring.ExtractType
        || refactoring instanceof Refactoring.Inline
        || refactoring instanceof Refactoring.Deprecate
        || refactoring instanceof Refactoring.Reorder;
  }

  private boolean hasNamespace() {
    return read(before, path).root() instanceof AvroNamed root
        && !root.name().namespace().isEmpty();
  }

  /// What undoes it, where that is another refactoring.
  private Optional<Refactoring> back() {
    return switch (refactoring) {
      case Refactoring.Rename rename when !rename.keepOld() -> renamedBack(rename);
      case Refactoring.RenameNamespace rename when !rename.keepOld() && isPlain() ->
          Optional.of(
              new Refactoring.RenameNamespace(
                  ((AvroNamed) read(before, path).root()).name().namespace(), false));
      case Refactoring.AddField add -> {
        List<String> added = new ArrayList<>(add.record());
        added.add(add.name());
        yield Optional.of(new Refactoring.Remove(List.of(added)));
      }
      default -> Optional.empty();
    };
  }

  /// Aliases that are relative to the namespace are written in full when it changes.
  private boolean isPlain() {
    return hasNamespace() && !before.get(path).contains("aliases");
  }

  private Optional<Refactoring> renamedBack(Refactoring.Rename rename) {
    if (rename.at().isEmpty()) {
      return read(before, path).root() instanceof AvroNamed root
          ? Optional.of(new Refactoring.Rename(List.of(), root.name().simple(), false))
          : Optional.empty();
    }
    boolean isType = rename.at().getLast().contains(".");
    if (isType || rename.at().getLast().matches("[REF][0-9]+")) {
      return Optional.empty();
    }
    List<String> now = new ArrayList<>(rename.at());
    now.set(now.size() - 1, rename.name());
    return Optional.of(new Refactoring.Rename(now, rename.at().getLast(), false));
  }

  private void goesBack(Refactoring back) {
    FileSource files = FileSource.of(after);
    Result<Refactored> result =
        new AvroRefactoring(read(after, path))
            .refactor(back, files.paths(), files, Progress.none());
    Refactored undone =
        result.orElseThrow(problems -> new AssertionError("not undone: " + problems));
    // A short name that had to be written in full stays so: that may be what its author meant.
    String prefix =
        back instanceof Refactoring.RenameNamespace rename ? '"' + rename.name() + '.' : "\0";
    Map<String, String> again = applied(after, undone);
    before.forEach((file, text) ->
        assertEquals(
            text.replace(prefix, "\""),
            again.getOrDefault(file, "").replace(prefix, "\""),
            () -> file + " undone by " + back));
  }

  private static AvroDocument read(Map<String, String> texts, String file) {
    return AvroSchemas.parse(file, texts.getOrDefault(file, ""), FileSource.of(texts));
  }
}
