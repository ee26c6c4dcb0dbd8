package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.UnitWords;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroProperty;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compares what has no effect on bytes: logical types, documentation, custom properties.
final class AvroMeaningDiff {

  /// What a text or property belongs to.
  ///
  /// @param place to point at when it is missing
  private record Owner(TreeNode node, TextRange place) {
    static Owner of(AvroType type) {
      return new Owner(type.node(), type.range());
    }

    static Owner of(AvroField field) {
      return new Owner(field.node(), field.written().range());
    }
  }

  private final AvroDiff diff;

  AvroMeaningDiff(AvroDiff diff) {
    this.diff = diff;
  }

  void logicalTypes(
      Optional<AvroLogicalType> before,
      Optional<AvroLogicalType> after,
      AvroType oldType,
      AvroType newType,
      AvroSite site,
      AvroDefinitionDiff into) {
    AvroChange change;
    if (before.isPresent() && after.isPresent()) {
      AvroLogicalType old = before.get();
      AvroLogicalType now = after.get();
      if (old.label().equals(now.label())) {
        return;
      }
      change = changed(old, now, site);
    } else if (before.isPresent()) {
      change =
          AvroChange.of(
                  AvroMeaningRules.LOGICAL_REMOVED,
                  site,
                  "%s is no longer %s."
                      .formatted(AvroPhrases.capital(site.subject()), before.get().label()))
              .meaning("Readers get plain values.");
    } else if (after.isPresent()) {
      change =
          AvroChange.of(
                  AvroMeaningRules.LOGICAL_ADDED,
                  site,
                  "%s is %s now."
                      .formatted(AvroPhrases.capital(site.subject()), after.get().label()))
              .meaning("Old plain values are read with that meaning.");
    } else {
      return;
    }
    into.add(
        change
            .at(diff.after(site, after.map(this::range).orElse(newType.range())))
            .was(diff.before(site, before.map(this::range).orElse(oldType.range())))
            .fixes(diff.fixes().restoreType(site, oldType, newType)));
  }

  private TextRange range(AvroLogicalType type) {
    return type.written().range();
  }

  private static AvroChange changed(AvroLogicalType old, AvroLogicalType now, AvroSite site) {
    String what =
        "%s changes from %s to %s."
            .formatted(AvroPhrases.capital(site.subject()), old.label(), now.label());
    if (!old.name().equals(now.name()) || !old.isDecimal()) {
      return AvroChange.of(AvroMeaningRules.LOGICAL_CHANGED, site, what)
          .meaning("The same bytes mean another value, in both directions.");
    }
    if (old.scale() != now.scale()) {
      int shift = Math.abs(now.scale() - old.scale());
      return AvroChange.of(AvroMeaningRules.DECIMAL_SCALE, site, what)
          .meaning("Values shift by a factor of %s, in both directions.".formatted(power(shift)));
    }
    boolean fewer = now.precision() < old.precision();
    return AvroChange.of(AvroMeaningRules.DECIMAL_PRECISION, site, what)
        .effects(fewer ? Effect.LOSSY : Effect.OK, fewer ? Effect.OK : Effect.LOSSY)
        .meaning(
            fewer
                ? "Old values may have more digits than fit."
                : "Old readers may get more digits than fit.");
  }

  private static String power(int digits) {
    return digits <= 9 ? "%,d".formatted((long) Math.pow(10, digits)) : "10^" + digits;
  }

  void docs(
      Optional<StringNode> before,
      Optional<StringNode> after,
      AvroType oldType,
      AvroType newType,
      AvroSite site,
      AvroDefinitionDiff into) {
    docs(before, after, Owner.of(oldType), Owner.of(newType), site, into);
  }

  void fieldDocs(AvroField before, AvroField after, AvroSite site, AvroDefinitionDiff into) {
    docs(before.doc(), after.doc(), Owner.of(before), Owner.of(after), site, into);
  }

  private void docs(
      Optional<StringNode> before,
      Optional<StringNode> after,
      Owner oldOwner,
      Owner newOwner,
      AvroSite site,
      AvroDefinitionDiff into) {
    String old = before.map(StringNode::value).orElse("");
    String now = after.map(StringNode::value).orElse("");
    if (old.equals(now)) {
      return;
    }
    String verb = old.isEmpty() ? "has a text now" : now.isEmpty() ? "is gone" : "changes";
    AvroChange change =
        AvroChange.of(
                AvroMeaningRules.DOC,
                site,
                "The documentation of %s %s.".formatted(site.subject(), verb))
            .at(diff.after(site, after.map(StringNode::range).orElse(newOwner.place())))
            .was(diff.before(site, before.map(StringNode::range).orElse(oldOwner.place())))
            .fixes(diff.fixes().restoreMember(site, oldOwner.node(), newOwner.node(), "doc"));
    into.add(
        UnitWords.change(old, now)
            .map(units ->
                change
                    .severity(Severity.WARNING)
                    .meaning("It spoke of " + units + ": values may mean something else."))
            .orElse(change));
  }

  void properties(
      List<AvroProperty> before,
      List<AvroProperty> after,
      AvroType oldType,
      AvroType newType,
      AvroSite site,
      AvroDefinitionDiff into) {
    properties(before, after, Owner.of(oldType), Owner.of(newType), site, into);
  }

  void fieldProperties(AvroField before, AvroField after, AvroSite site, AvroDefinitionDiff into) {
    properties(
        before.properties(), after.properties(), Owner.of(before), Owner.of(after), site, into);
  }

  private void properties(
      List<AvroProperty> before,
      List<AvroProperty> after,
      Owner oldOwner,
      Owner newOwner,
      AvroSite site,
      AvroDefinitionDiff into) {
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    Map<String, AvroProperty> olds = byKey(before);
    Map<String, AvroProperty> news = byKey(after);
    Map<String, AvroProperty> all = new TreeMap<>(olds);
    all.putAll(news);
    for (String key : all.keySet()) {
      Optional<AvroProperty> old = Optional.ofNullable(olds.get(key));
      Optional<AvroProperty> now = Optional.ofNullable(news.get(key));
      String was = old.map(property -> AvroJson.normal(property.member().value())).orElse("");
      String is = now.map(property -> AvroJson.normal(property.member().value())).orElse("");
      if (!was.equals(is)) {
        into.add(
            property(key, old, now, site)
                .at(diff.after(site, now.map(this::range).orElse(newOwner.place())))
                .was(diff.before(site, old.map(this::range).orElse(oldOwner.place())))
                .fixes(diff.fixes().restoreMember(site, oldOwner.node(), newOwner.node(), key)));
      }
    }
  }

  private TextRange range(AvroProperty property) {
    return property.member().range();
  }

  private static AvroChange property(
      String key, Optional<AvroProperty> old, Optional<AvroProperty> now, AvroSite site) {
    String what =
        "The property %s of %s changes from %s to %s."
            .formatted(key, site.subject(), shown(old), shown(now));
    Rule rule = AvroMeaningRules.PROPERTY;
    return AvroMeaningKeys.isMeaning(key)
        ? AvroChange.of(rule, site, what)
            .severity(Severity.WARNING)
            .meaning("It says what the values mean or who may see them.")
        : AvroChange.of(rule, site, what);
  }

  private static String shown(Optional<AvroProperty> property) {
    return property.map(found -> AvroJson.shown(found.member().value())).orElse("nothing");
  }

  private static Map<String, AvroProperty> byKey(List<AvroProperty> properties) {
    Map<String, AvroProperty> byKey = new TreeMap<>();
    properties.forEach(property -> byKey.put(property.key(), property));
    return byKey;
  }
}
