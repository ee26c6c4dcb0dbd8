package dev.meshwright.compat.proto;

import dev.meshwright.compat.proto.compare.HistoryComparator;
import dev.meshwright.compat.proto.compare.ProtoComparison;
import dev.meshwright.compat.proto.pair.Elsewhere;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.proto.ProtoDeclarations;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoFileSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Compares Protocol Buffers schemas.
///
/// The answers of a verdict speak of bytes: whether every message that one version writes parses
/// with the other. A value that changes or is lost on the way is a finding, not a "no"; so are
/// JSON, generated code, services and meaning.
public final class ProtoCompatibility {

  /// Problems that leave a schema readable but for what is not known.
  private static final Set<String> LEAVES_THE_REST =
      Set.of(
          "proto-import-missing",
          "proto-import-outside",
          "proto-too-many-imports",
          "proto-unknown-type",
          "proto-unknown-option",
          "proto-option-value");

  private ProtoCompatibility() {}

  /// Compares two versions of a file, with what they import.
  ///
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public static Verdict compare(ProtoDocument previous, ProtoDocument current, Progress progress) {
    ProtoVersion old = side(previous);
    ProtoVersion now = side(current);
    ProtoComparison.Result result =
        ProtoComparison.compare(
            old,
            now,
            List.of(new ProtoComparison.FilePair(previous.file(), current.file())),
            progress);
    return verdict(result, errors(previous), errors(current));
  }

  /// Compares a file that is gone with the types of it that live on in other files.
  ///
  /// @return empty when nothing of it does
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public static Optional<Verdict> compareGone(
      ProtoDocument previous, ProtoDeclarations current, Progress progress) {
    ProtoVersion old = side(previous);
    ProtoVersion now = new ProtoVersion(ProtoFileSet.of(List.of(), current), List.of(), current);
    Elsewhere elsewhere = new Elsewhere(now, old);
    boolean livesOn =
        old.messages().keySet().stream().anyMatch(name -> elsewhere.message(name).isPresent())
            || old.enums().keySet().stream()
                .anyMatch(name -> elsewhere.enumeration(name).isPresent())
            || previous.file().services().stream()
                .anyMatch(service -> elsewhere.service(service.fullName()).isPresent());
    return livesOn
        ? Optional.of(
            verdict(
                ProtoComparison.compare(old, now, List.of(), progress),
                errors(previous),
                List.of()))
        : Optional.empty();
  }

  private static ProtoVersion side(ProtoDocument document) {
    return new ProtoVersion(document.files(), List.of(document.file()), document.state());
  }

  /// Finds numbers and names that came back with another meaning after they had been given up.
  ///
  /// @param history every version, oldest first, the one under work last
  /// @param titles of the versions, by which the findings call them
  public static List<Finding> reused(List<ProtoDocument> history, List<String> titles) {
    List<HistoryComparator.Version> versions = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      versions.add(new HistoryComparator.Version(titles.get(i), history.get(i).file()));
    }
    return HistoryComparator.reused(versions);
  }

  private static List<Problem> errors(ProtoDocument document) {
    return Stream.concat(document.problems().stream(), document.importProblems().stream())
        .filter(p -> p.severity() == Severity.ERROR)
        .toList();
  }

  private static Verdict verdict(
      ProtoComparison.Result result, List<Problem> previous, List<Problem> current) {
    boolean judged = previous.isEmpty() && current.isEmpty();
    boolean readable =
        Stream.concat(previous.stream(), current.stream())
            .allMatch(p -> LEAVES_THE_REST.contains(p.rule()));
    return new Verdict(
        answer(result.backward(), judged, readable),
        answer(result.forward(), judged, readable),
        result.findings(),
        previous,
        current);
  }

  private static Answer answer(Effect worst, boolean judged, boolean readable) {
    return switch (worst) {
      case BREAK -> readable ? Answer.NO : Answer.UNKNOWN;
      case UNKNOWN -> Answer.UNKNOWN;
      case OK, LOSSY -> judged ? Answer.YES : Answer.UNKNOWN;
    };
  }
}
