package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.UnitWords;
import dev.meshwright.compat.proto.fix.CommentFixes;
import dev.meshwright.compat.proto.option.Annotated;
import dev.meshwright.compat.proto.option.OptionValue;
import dev.meshwright.compat.proto.option.OptionValues;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.compat.proto.rule.MessageRules;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Severity;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Compares options and comments of elements.
final class Annotations {

  /// Judged elsewhere by what they do, or harmless.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "default",
          "json_name",
          "packed",
          "deprecated",
          "features",
          "allow_alias",
          "idempotency_level",
          "message_set_wire_format");

  private final OptionValues old;
  private final OptionValues current;

  Annotations(ProtoVersion old, ProtoVersion current) {
    this.old = new OptionValues(old);
    this.current = new OptionValues(current);
  }

  /// Options that say the same are alike however they are written; others are compared name by
  /// name, as they are written.
  ///
  /// @param restore fixes that put an option back, by its name
  void options(
      Annotated before,
      Annotated after,
      String path,
      ChangeCollector changes,
      BiFunction<Rule, String, ProtoChange> change,
      Function<String, List<Fix>> restore) {
    if (before.options().isEmpty() && after.options().isEmpty()) {
      return;
    }
    Map<String, OptionValue> was = old.of(before);
    Map<String, OptionValue> is = current.of(after);
    Set<String> roots = new TreeSet<>(was.keySet());
    roots.addAll(is.keySet());
    for (String root : roots) {
      OptionValue unset = new OptionValue();
      if (!was.getOrDefault(root, unset).equals(is.getOrDefault(root, unset))) {
        written(
            values(old.named(before, root)),
            values(current.named(after, root)),
            path,
            changes,
            change,
            restore);
      }
    }
  }

  private static void written(
      Map<String, String> old,
      Map<String, String> current,
      String path,
      ChangeCollector changes,
      BiFunction<Rule, String, ProtoChange> change,
      Function<String, List<Fix>> restore) {
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(current.keySet());
    for (String name : names) {
      String was = old.getOrDefault(name, "");
      String is = current.getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.add(
            change
                .apply(
                    MessageRules.OPTION,
                    "The option "
                        + name
                        + " of "
                        + path
                        + ": "
                        + said(was)
                        + " -> "
                        + said(is)
                        + ".")
                .fixedBy(restore.apply(name)));
      }
    }
  }

  private static String said(String value) {
    return value.isEmpty() ? "not set" : value;
  }

  private static Map<String, String> values(List<ProtoOption> options) {
    Map<String, String> values = new TreeMap<>();
    for (ProtoOption option : options) {
      if (!ELSEWHERE.contains(option.name().getFirst().name().text())
          || option.name().getFirst().extension()) {
        values.merge(option.nameText(), option.value().canonical(), (one, two) -> one + ", " + two);
      }
    }
    return values;
  }

  static void comments(
      CommentFixes.Commented before,
      CommentFixes.Commented after,
      String path,
      ChangeCollector changes,
      BiFunction<Rule, String, ProtoChange> change) {
    if (before.comments().equals(after.comments())) {
      return;
    }
    String was = plain(before.comments());
    String is = plain(after.comments());
    if (was.equals(is)) {
      return;
    }
    Optional<String> units = UnitWords.change(was, is);
    ProtoChange found =
        change
            .apply(
                MessageRules.COMMENT,
                "The comment of "
                    + path
                    + units
                        .map(named -> " spoke of " + named + ". Do values still mean the same?")
                        .orElse(" has changed."))
            .fixedBy(CommentFixes.restore(before, after));
    changes.add(units.isPresent() ? found.as(Severity.WARNING) : found);
  }

  private static String plain(ProtoComments comments) {
    return comments.equals(ProtoComments.NONE)
        ? ""
        : comments.text().replaceAll("\\s+", " ").strip();
  }
}
