package dev.meshwright.usecases.refactor.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshwright.compat.proto.ProtoCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.ProtobufLanguage;
import dev.meshwright.schema.language.SchemaRefactorer;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is refactored in whatever files: `protoc` takes them as before, comments stay, the
/// bytes are what they were where that is promised, and the verdict is the promised one.
class ProtoRefactoringLawTest {

  private static final int SOME = 300;
  private static final int MANY = Integer.getInteger("proto.refactorings", 5_000);
  private static final Pattern COMMENT = Pattern.compile("// c\\d+ says so");

  private final Map<RefactoringKind, int[]> tally = new EnumMap<>(RefactoringKind.class);

  @TempDir private Path folder;

  @Test
  void refactorings_keep_their_promises() throws IOException, InterruptedException {
    run(SOME);
  }

  @Test
  @Tag("slow")
  void many_refactorings_keep_their_promises() throws IOException, InterruptedException {
    run(MANY);
  }

  private void run(int count) throws IOException, InterruptedException {
    Optional<ProtocAcceptance> protoc = ProtocAcceptance.find(folder);
    assumeTrue(protoc.isPresent(), "no protoc for this platform");
    int made = 0;
    for (int seed = 1; made < count; seed++) {
      Random random = new Random(seed);
      Map<String, String> texts = InventedFiles.of(random);
      assertEquals("", protoc.get().errors(texts), "seed " + seed);
      for (int step = 0; step < 10 && made < count; step++) {
        Optional<Map<String, String>> after = one(random, texts, protoc.get(), seed + "/" + step);
        made += after.isPresent() ? 1 : 0;
        texts = after.orElse(texts);
      }
    }
    StringBuilder said = new StringBuilder();
    tally.forEach((kind, counts) -> said.append(kind + " " + counts[0] + "+" + counts[1] + " "));
    for (RefactoringKind kind : RefactoringKind.values()) {
      assertTrue(
          tally.containsKey(kind) && tally.get(kind)[0] > 0, kind + " was never made: " + said);
    }
  }

  private Optional<Map<String, String>> one(
      Random random, Map<String, String> texts, ProtocAcceptance protoc, String where)
      throws IOException, InterruptedException {
    List<String> paths = List.copyOf(texts.keySet());
    String path = paths.get(random.nextInt(paths.size()));
    FileSource files = FileSource.of(texts);
    ParsedText<ProtoDocument> parsed =
        ParsedText.parse(new ProtobufLanguage(), path, texts.get(path), files, Optional.empty());
    SchemaRefactorer refactorer = parsed.refactorer().orElseThrow();
    Refactoring refactoring =
        new RandomRefactorings(random, refactorer, parsed.structure().root(), paths).next();
    String what = where + " " + path + ": " + refactoring;
    Result<Refactored> result = refactorer.refactor(refactoring, paths, files, Progress.none());
    int[] counts = tally.computeIfAbsent(refactoring.kind(), kind -> new int[2]);
    counts[result instanceof Result.Ok ? 0 : 1]++;
    if (!(result instanceof Result.Ok<Refactored> ok)) {
      return Optional.empty();
    }
    Map<String, String> after = applied(texts, ok.value());
    what = what + "\n" + shown(texts, after);
    ProtobufFileSet before = new ProtobufFileSet(files);
    ProtobufFileSet now = new ProtobufFileSet(FileSource.of(after));
    for (String file : after.keySet()) {
      assertEquals(List.of(), errors(now, file), what);
    }
    assertEquals("", protoc.errors(after), what);
    comments(refactoring, texts, after, what);
    if (keepsBytes(refactoring)) {
      assertEquals(bytes(before, texts), bytes(now, after), what);
    }
    Verdict verdict =
        ProtoCompatibility.compare(
            before.read(path).orElseThrow(), now.read(path).orElseThrow(), Progress.none());
    promised(refactoring, texts.get(path), verdict, what);
    if (refactoring instanceof Refactoring.Rename rename && !rename.keepOld()) {
      names(ok.value().edits(), texts, what);
    }
    return Optional.of(after);
  }

  /// Bytes of the old schema can be read with the new one, but for messages that are gone under
  /// their names; where nothing is promised to be lost, nothing is.
  private static void promised(Refactoring refactoring, String text, Verdict verdict, String what) {
    boolean named =
        switch (refactoring) {
          case Refactoring.Rename rename -> isType(rename.at(), text);
          case Refactoring.Remove remove ->
              remove.declarations().stream().anyMatch(at -> isType(at, text));
          // Types inside of it have other full names as well.
          case Refactoring.ExtractType _ -> true;
          case Refactoring.Inline inline -> isType(inline.at(), text);
          default -> false;
        };
    if (!named) {
      assertEquals(Answer.YES, verdict.backward(), what + verdict.findings());
    }
    boolean loses =
        verdict.findings().stream().anyMatch(finding -> finding.backward() != Effect.OK);
    switch (refactoring.kind()) {
      case GROUP_FIELDS ->
          assertTrue(
              verdict.findings().stream()
                  .anyMatch(finding -> finding.rule().equals("proto-field-removed")),
              what + verdict.findings());
      case DEPRECATE, REORDER, UPGRADE, ADD_FIELD, SPLIT, MERGE ->
          assertFalse(loses, what + verdict.findings());
      case RENAME,
          RENAME_NAMESPACE,
          MOVE_TYPE,
          EXTRACT_TYPE,
          INLINE,
          SET_PRESENCE,
          CHANGE_TYPE,
          REMOVE -> {}
    }
    if (refactoring instanceof Refactoring.Rename rename
        && rename.keepOld()
        && rename.at().getLast().startsWith("field ")) {
      assertFalse(loses, what + verdict.findings());
      assertEquals(Answer.YES, verdict.forward(), what);
    }
  }

  private static boolean isType(List<String> at, String text) {
    return !at.isEmpty() && text.contains("message " + at.getLast() + " ");
  }

  /// A new name takes the place of an old one, and of nothing else.
  private static void names(List<FileEdit> edits, Map<String, String> texts, String what) {
    for (FileEdit each : edits) {
      String old = each.edit().range().of(texts.get(each.file()));
      assertTrue(old.matches("[\\w.]*") && each.edit().replacement().matches("[\\w.]*"), what);
    }
  }

  private static boolean keepsBytes(Refactoring refactoring) {
    return switch (refactoring.kind()) {
      case RENAME, RENAME_NAMESPACE, MOVE_TYPE, EXTRACT_TYPE, DEPRECATE, REORDER, UPGRADE -> true;
      case INLINE -> false;
      case GROUP_FIELDS, SET_PRESENCE, CHANGE_TYPE, REMOVE, SPLIT, MERGE, ADD_FIELD -> false;
    };
  }

  /// What the fields of all messages are in bytes, whatever they are called.
  private static Map<String, Integer> bytes(ProtobufFileSet files, Map<String, String> texts) {
    Map<String, Integer> all = new TreeMap<>();
    for (String path : texts.keySet()) {
      ProtoTypes types = files.declarations().types(path);
      types
          .messages()
          .values()
          .forEach(message ->
              all.merge(
                  message.fields().stream().map(ProtoRefactoringLawTest::bytes).sorted().toList()
                      + "",
                  1,
                  Integer::sum));
    }
    return all;
  }

  private static String bytes(ProtoField field) {
    return field.number().value()
        + " "
        + field.presence()
        + " "
        + (field.type().fullName().indexOf('.') < 0 ? field.type().fullName() : "type")
        + (isPackable(field) ? " " + field.features().repeatedFieldEncoding() : "");
  }

  private static boolean isPackable(ProtoField field) {
    return field.isRepeated()
        && !field.isMap()
        && (field.type().target() instanceof ProtoTarget.OfEnum
            || (field.type().target() instanceof ProtoTarget.OfScalar(ProtoScalar scalar)
                && scalar.isPackable()));
  }

  private static void comments(
      Refactoring refactoring, Map<String, String> texts, Map<String, String> after, String what) {
    if (refactoring.kind() != RefactoringKind.REMOVE
        && refactoring.kind() != RefactoringKind.INLINE) {
      assertEquals(comments(texts), comments(after), what);
    }
  }

  private static List<String> comments(Map<String, String> texts) {
    List<String> found = new ArrayList<>();
    texts
        .values()
        .forEach(text -> {
          Matcher comments = COMMENT.matcher(text);
          while (comments.find()) {
            found.add(comments.group());
          }
        });
    return found.stream().sorted().toList();
  }

  private static List<String> errors(ProtobufFileSet files, String path) {
    return files.read(path).orElseThrow().problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.location() + " " + problem.message())
        .toList();
  }

  private static Map<String, String> applied(Map<String, String> texts, Refactored refactored) {
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    for (FileEdit each : refactored.edits()) {
      edits.computeIfAbsent(each.file(), file -> new ArrayList<>()).add(each.edit());
    }
    Map<String, String> after = new LinkedHashMap<>(texts);
    edits.forEach((file, all) -> after.put(file, TextEdits.apply(texts.get(file), all)));
    after.putAll(refactored.created());
    return after;
  }

  private static String shown(Map<String, String> texts, Map<String, String> after) {
    StringBuilder shown = new StringBuilder();
    after.forEach((file, text) -> {
      String was = texts.getOrDefault(file, "");
      if (!was.equals(text)) {
        shown.append("=== ").append(file).append("\n").append(was);
        shown.append("--- after\n").append(text);
      }
    });
    return shown.toString();
  }
}
