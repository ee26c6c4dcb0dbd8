package dev.meshwright.usecases.compare;

import dev.meshwright.compat.proto.buf.BufFinding;
import dev.meshwright.compat.proto.buf.BufRule;
import dev.meshwright.compat.proto.buf.BufRules;
import dev.meshwright.model.Location;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Judges `.proto` files by a category of buf's rules, in place of modes: each of its findings is
/// an error, as it is for buf.
public final class BufProfile {

  private final BufRule.Category category;
  private final FindingAssessor assessor;

  private BufProfile(BufRule.Category category, FindingAssessor assessor) {
    this.category = category;
    this.assessor = assessor;
  }

  /// The profile that the policy names, if it is one of buf's.
  public static Optional<BufProfile> of(FindingAssessor assessor) {
    return assessor
        .policy()
        .profile()
        .flatMap(BufProfile::category)
        .map(category -> new BufProfile(category, assessor));
  }

  /// As [#of(FindingAssessor)], where it assesses schemas of a language, so that no mode counts.
  public static Optional<BufProfile> of(SchemaFormat format, FindingAssessor assessor) {
    return of(assessor).filter(profile -> profile.format() == format);
  }

  /// The language that it assesses.
  public SchemaFormat format() {
    return SchemaFormat.PROTOBUF;
  }

  private static Optional<BufRule.Category> category(String profile) {
    return switch (profile) {
      case "buf-wire" -> Optional.of(BufRule.Category.WIRE);
      case "buf-wire-json" -> Optional.of(BufRule.Category.WIRE_JSON);
      case "buf-package" -> Optional.of(BufRule.Category.PACKAGE);
      case "buf-file" -> Optional.of(BufRule.Category.FILE);
      default -> Optional.empty();
    };
  }

  /// Findings by the path of the file that has them: files answer to one another by their paths, as
  /// they do for buf. What became of a file's types is found where they are now, or at the file
  /// that is gone.
  public Map<String, List<AssessedFinding>> findings(ProtoSet before, ProtoSet now) {
    Map<String, List<AssessedFinding>> findings = new TreeMap<>();
    for (BufFinding found : BufRules.findings(before, now, BufRule.of(category))) {
      String path = found.path().orElse(found.previousPath());
      findings.computeIfAbsent(path, key -> new ArrayList<>()).add(assess(path, found));
    }
    return findings;
  }

  /// Findings about one file, under whatever names its versions have.
  ///
  /// @return empty when one is in another language
  public Optional<List<AssessedFinding>> findings(
      String path, ParsedSchema before, ParsedSchema now) {
    return before
        .document(ProtoDocument.class)
        .flatMap(old ->
            now.document(ProtoDocument.class)
                .map(young ->
                    BufRules.findings(old, young, BufRule.of(category)).stream()
                        .map(found -> assess(path, found))
                        .toList()));
  }

  /// Every finding of the profile is an error, so that the answer is that there are none.
  public static Answer holds(List<AssessedFinding> findings) {
    return findings.isEmpty() ? Answer.YES : Answer.NO;
  }

  private AssessedFinding assess(String path, BufFinding found) {
    Layer layer =
        switch (category) {
          case FILE, PACKAGE -> Layer.SOURCE;
          case WIRE_JSON -> Layer.JSON;
          case WIRE -> Layer.WIRE;
        };
    Finding finding =
        new Finding(
            "buf:" + found.rule().name(),
            Severity.ERROR,
            Effect.UNKNOWN,
            Effect.UNKNOWN,
            layer,
            Set.of(layer),
            "",
            found.place().or(() -> found.path().map(Location::startOf)),
            Optional.empty(),
            found.message(),
            "",
            Optional.empty(),
            List.of("buf:" + found.rule().name()),
            List.of());
    return assessor.assessed(path, finding, Severity.ERROR);
  }
}
