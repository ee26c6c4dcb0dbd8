package dev.meshwright.usecases.gate.settings;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.ObjectReader;
import dev.meshwright.usecases.policy.SettingsText;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which checks a workspace asks for before a commit, in `.meshwright/commit.yaml`.
///
/// @param asked the checks that are made
/// @param must those of them without which nothing is committed
/// @param waivable whether findings may be waived from the window
/// @param review what is asked of reviews
/// @param problems what is wrong with the file
public record GateSettings(
    Set<GateCheck> asked,
    Set<GateCheck> must,
    boolean waivable,
    Set<ReviewDemand> review,
    List<Problem> problems) {

  public static final String FILE = ".meshwright/commit.yaml";

  private static final Set<String> KEYS = Set.of("checks", "must", "waive", "review");

  public GateSettings {
    asked = Set.copyOf(asked);
    must = Set.copyOf(must);
    review = Set.copyOf(review);
    problems = List.copyOf(problems);
  }

  /// Those of one state of a workspace. Without a file all checks are made but lint, which is asked
  /// for, and each can be passed over.
  public static GateSettings read(FileSource files) {
    Reader reader = new Reader();
    List<Problem> problems =
        files
            .text(FILE)
            .map(text -> SettingsText.read(FILE, text, KEYS, reader::read))
            .orElse(List.of());
    return new GateSettings(
        reader.asked.orElse(EnumSet.complementOf(EnumSet.of(GateCheck.LINT))),
        reader.must,
        reader.waivable,
        reader.review,
        problems);
  }

  private static final class Reader {

    private Optional<Set<GateCheck>> asked = Optional.empty();
    private final Set<GateCheck> must = EnumSet.noneOf(GateCheck.class);
    private final Set<ReviewDemand> review = EnumSet.noneOf(ReviewDemand.class);
    private boolean waivable = true;

    private void read(ObjectReader settings) {
      if (settings.get("checks").isPresent()) {
        Set<GateCheck> checks = EnumSet.noneOf(GateCheck.class);
        checks(settings, "checks", checks);
        asked = Optional.of(checks);
      }
      checks(settings, "must", must);
      waivable = settings.truth("waive").orElse(true);
      demands(settings);
    }

    private void demands(ObjectReader settings) {
      settings.eachEntry(
          "review",
          item ->
              Optional.of(item)
                  .filter(StringNode.class::isInstance)
                  .flatMap(word -> ReviewDemand.of(((StringNode) word).value()))
                  .ifPresentOrElse(
                      review::add,
                      () ->
                          settings.complain(
                              item.range(),
                              "This cannot be asked of a review.",
                              "Demands: " + String.join(", ", ReviewDemand.words()) + ".")));
    }

    private static void checks(ObjectReader settings, String key, Set<GateCheck> checks) {
      settings.eachEntry(
          key,
          item -> {
            Optional<GateCheck> known =
                item instanceof StringNode word ? GateCheck.of(word.value()) : Optional.empty();
            known.ifPresentOrElse(
                checks::add,
                () ->
                    settings.complain(
                        item.range(),
                        "This is not a check.",
                        "Checks: " + String.join(", ", GateCheck.words()) + "."));
          });
    }
  }
}
