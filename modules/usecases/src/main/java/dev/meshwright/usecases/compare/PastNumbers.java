package dev.meshwright.usecases.compare;

import dev.meshwright.compat.proto.ProtoCompatibility;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.proto.ProtoDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The numbers of fields and enum values, and the names, that a `.proto` file had in its history.
public final class PastNumbers {

  private final List<ProtoDocument> documents;
  private final List<String> titles;
  private final Set<String> known;

  private PastNumbers(List<ProtoDocument> documents, List<String> titles, Set<String> known) {
    this.documents = documents;
    this.titles = titles;
    this.known = known;
  }

  /// Whether a language has such numbers.
  public static boolean isAbout(SchemaFormat format) {
    return format == SchemaFormat.PROTOBUF;
  }

  /// @param texts that the file had, oldest first
  /// @param earlier the state of the version compared with, for imports of earlier texts
  public static PastNumbers of(List<HistoricText> texts, SchemaFileSet earlier) {
    if (texts.stream().map(HistoricText::text).distinct().limit(2).count() < 2) {
      // Nothing was given up where all versions are the same.
      return new PastNumbers(List.of(), List.of(), Set.of());
    }
    List<ProtoDocument> documents = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    Map<String, ProtoDocument> read = new HashMap<>();
    for (HistoricText text : texts) {
      ProtoDocument document = read.computeIfAbsent(text.text(), key -> read(text, earlier));
      if (isSound(document)) {
        documents.add(document);
        titles.add(text.title());
      }
    }
    Set<String> known = new HashSet<>();
    ProtoCompatibility.reused(documents, titles).forEach(finding -> known.add(key(finding)));
    return new PastNumbers(documents, titles, known);
  }

  private static ProtoDocument read(HistoricText text, SchemaFileSet earlier) {
    return earlier
        .readAlone(SchemaFormat.PROTOBUF, text.path(), text.text())
        .document(ProtoDocument.class)
        .orElseThrow();
  }

  /// What a version uses again although a commit had given it up, and what no earlier commit had
  /// used again already.
  ///
  /// @param told what comparing it with an earlier version has found: it is not found twice
  public List<Finding> usedAgain(ParsedSchema now, Stream<Finding> told) {
    if (documents.isEmpty()) {
      return List.of();
    }
    List<ProtoDocument> all = new ArrayList<>(documents);
    now.document(ProtoDocument.class).ifPresent(all::add);
    List<String> named = new ArrayList<>(titles);
    named.add("");
    Set<String> seen = new HashSet<>(known);
    told.forEach(finding -> seen.add(key(finding)));
    return ProtoCompatibility.reused(all, named).stream()
        .filter(finding -> seen.add(key(finding)))
        .toList();
  }

  /// In a transitive mode earlier commits are versions that count.
  public static Answer holds(List<AssessedFinding> usedAgain, CompatibilityMode mode) {
    boolean breaks =
        mode.isTransitive()
            && usedAgain.stream().anyMatch(found -> found.finding().backward() == Effect.BREAK);
    return breaks ? Answer.NO : Answer.YES;
  }

  /// A text with mistakes would seem to have given up what cannot be read in it.
  private static boolean isSound(ProtoDocument document) {
    return document.problems().stream()
        .allMatch(problem ->
            problem.severity() != Severity.ERROR
                || problem.rule().startsWith("proto-import")
                || problem.rule().equals("proto-unknown-type"));
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + finding.path();
  }
}
