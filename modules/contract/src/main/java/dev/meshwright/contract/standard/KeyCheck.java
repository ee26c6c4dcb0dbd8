package dev.meshwright.contract.standard;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.text.DidYouMean;
import dev.meshwright.text.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says what is wrong with a key that an object does not have in its version of a standard.
final class KeyCheck {

  private static final String RULE = "contract-unknown-key";

  private final Standard standard;
  private final Version version;
  private final ContractProblems problems;

  KeyCheck(Standard standard, Version version, ContractProblems problems) {
    this.standard = standard;
    this.version = version;
    this.problems = problems;
  }

  /// @param known the keys that the object may have
  void unknown(Thing thing, Set<String> known, ObjectNode node, Member member) {
    String key = member.key().value();
    List<Thing.When> elsewhere = cases(thing, key);
    boolean open = thing.open().filter(span -> span.holds(version)).isPresent();
    boolean undecided = elsewhere.stream().anyMatch(when -> isOpen(thing, node, when));
    if (undecided || problems.judgement() == VersionSupport.LATER) {
      return;
    }
    Optional<String> meant = DidYouMean.of(key, known).filter(near -> node.member(near).isEmpty());
    if (open) {
      meant.ifPresent(near -> slip(thing, member.key().range(), key, near));
    } else {
      refused(thing, member.key().range(), key, elsewhere, meant);
    }
  }

  private void slip(Thing thing, TextRange range, String key, String near) {
    problems.warning(
        RULE,
        range,
        "\"%s\" is not a key of %s in %s %s, so no tool reads it."
            .formatted(QuotedText.of(key), lower(thing), standard.name(), version),
        "Is \"" + near + "\" meant?");
  }

  private void refused(
      Thing thing,
      TextRange range,
      String key,
      List<Thing.When> elsewhere,
      Optional<String> meant) {
    String message =
        "\"%s\" is not a key of %s in %s %s; tools that validate the file refuse it."
            .formatted(QuotedText.of(key), lower(thing), standard.name(), version);
    Optional<Version> later = later(thing, key);
    if (later.isPresent()) {
      problems.error(
          RULE,
          range,
          message,
          "It came with %s: name that version in apiVersion, or take the key out."
              .formatted(later.get()));
    } else if (!elsewhere.isEmpty()) {
      problems.error(
          RULE,
          range,
          message.replace(lower(thing) + " in ", "this " + plain(thing) + " in "),
          "It needs %s: %s."
              .formatted(
                  elsewhere.getFirst().key(),
                  elsewhere.stream()
                      .flatMap(when -> when.values().stream())
                      .distinct()
                      .collect(Collectors.joining(", "))));
    } else if (meant.isPresent()) {
      problems.error(
          RULE,
          range,
          message,
          "Rename it to " + meant.get(),
          TextEdit.replace(range, meant.get()));
    } else {
      problems.error(RULE, range, message, "Put what is your own under customProperties.");
    }
  }

  /// The cases of this version that have the key.
  private List<Thing.When> cases(Thing thing, String key) {
    return standard.cases(thing).stream()
        .filter(when -> when.span().holds(version))
        .filter(when ->
            has(when.keys(), key)
                || when.includes().stream()
                    .anyMatch(include -> has(standard.thing(include.thing()).keys(), key)))
        .toList();
  }

  /// Whether the value that decides is missing by mistake, or is none that decides anything.
  private boolean isOpen(Thing thing, ObjectNode node, Thing.When when) {
    Optional<String> value = Cases.deciding(when, node);
    return value.isEmpty()
        ? thing.keys().stream().anyMatch(key -> key.name().equals(when.key()) && key.required())
        : standard.cases(thing).stream().noneMatch(it -> it.values().contains(value.get()));
  }

  private boolean has(List<Thing.Key> keys, String key) {
    return keys.stream().anyMatch(it -> it.name().equals(key) && it.span().holds(version));
  }

  /// The version that brings the key to this thing.
  private Optional<Version> later(Thing thing, String key) {
    return all(thing).stream()
        .filter(it -> it.name().equals(key))
        .flatMap(it -> it.span().since().stream())
        .filter(since -> since.compareTo(version) > 0)
        .min(Version::compareTo);
  }

  private List<Thing.Key> all(Thing thing) {
    List<Thing.Key> all = new ArrayList<>(thing.keys());
    thing.includes().forEach(include -> all.addAll(all(standard.thing(include.thing()))));
    thing.cases().forEach(when -> all.addAll(when.keys()));
    return all;
  }

  private static String lower(Thing thing) {
    return Character.toLowerCase(thing.called().charAt(0)) + thing.called().substring(1);
  }

  private static String plain(Thing thing) {
    return thing.called().substring(thing.called().indexOf(' ') + 1);
  }
}
