package dev.meshwright.usecases.policy;

import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a workspace asks of its schemas.
///
/// @param defaultMode of schemas that no rule names
/// @param profile which Protobuf findings count: `buf-wire`, ...; empty for all
/// @param modes the last one that fits a path decides
/// @param defaultModel content model of JSON Schemas that no rule names
/// @param models the last one that fits a path decides
/// @param waivers in the order of the file
/// @param problems of the files it was read from
public record CompatibilityPolicy(
    CompatibilityMode defaultMode,
    Optional<String> profile,
    List<ModeRule> modes,
    ContentModel defaultModel,
    List<ContentModelRule> models,
    List<Waiver> waivers,
    List<Problem> problems) {

  public CompatibilityPolicy {
    modes = List.copyOf(modes);
    models = List.copyOf(models);
    waivers = List.copyOf(waivers);
    problems = List.copyOf(problems);
  }

  public CompatibilityMode modeOf(String path) {
    return modes.reversed().stream()
        .filter(rule -> rule.schemas().matches(path))
        .map(ModeRule::mode)
        .findFirst()
        .orElse(defaultMode);
  }

  public ContentModel contentModelOf(String path) {
    return models.reversed().stream()
        .filter(rule -> rule.schemas().matches(path))
        .map(ContentModelRule::model)
        .findFirst()
        .orElse(defaultModel);
  }

  /// Whether some schemas are to be compared with every released version.
  public boolean asksForReleased() {
    return defaultMode.isTransitive()
        || modes.stream().anyMatch(rule -> rule.mode().isTransitive());
  }

  /// The waiver that holds on a day for something that is no finding of compatibility: of lint, of
  /// a contract, of a test.
  ///
  /// @param where in the file; empty for all of it
  public Optional<Waiver> waiverOf(String file, String rule, String where, LocalDate day) {
    return waivers.stream()
        .filter(waiver -> waiver.covers(file, rule, where) && !waiver.expiredOn(day))
        .max(java.util.Comparator.comparing(Waiver::until));
  }

  /// The waiver that speaks of a finding and lasts longest.
  public Optional<Waiver> waiverOf(String file, Finding finding) {
    return waivers.stream()
        .filter(waiver -> waiver.covers(file, finding))
        .max(java.util.Comparator.comparing(Waiver::until));
  }
}
