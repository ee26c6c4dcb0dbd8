package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.compat.Effect;
import java.util.List;

/// Compares the fields of two versions of a record.
final class AvroRecordDiff {

  private final AvroDiff diff;
  private final AvroFieldDiff fields;
  private final AvroTypeDiff types;

  AvroRecordDiff(AvroDiff diff, AvroTypeDiff types) {
    this.diff = diff;
    this.types = types;
    this.fields = new AvroFieldDiff(diff, types);
  }

  void compare(AvroRecord before, AvroRecord after, AvroSite site, AvroDefinitionDiff into) {
    AvroFieldMatch match = AvroFieldMatch.of(before, after);
    for (AvroFieldMatch.Pair pair : match.pairs()) {
      fields.compare(pair, before, after, site, into);
    }
    for (AvroFieldMatch.Suspect suspect : match.suspects()) {
      into.add(suspected(suspect, after, site));
      // Nothing is read from one to the other, but what values mean may have changed as well.
      types.compare(
          suspect.before().type(),
          suspect.after().type(),
          site.field(suspect.before(), suspect.after()).reading(false, false),
          into);
    }
    match.removed().forEach(field -> into.add(removed(field, before, after, site)));
    match.added().forEach(field -> into.add(added(field, before, after, site)));
    for (AvroFieldMatch.Ambiguous ambiguous : match.ambiguous()) {
      into.add(ambiguous(ambiguous, before, site));
    }
    match.firstMoved().ifPresent(moved -> into.add(moved(moved, match, after, site)));
  }

  private AvroChange added(AvroField field, AvroRecord before, AvroRecord record, AvroSite site) {
    boolean defaulted = diff.current().hasUsableDefault(field);
    AvroSite here = site.named(field.name());
    String what =
        "%s is a new field of %s, %s."
            .formatted(
                field.name(),
                record.name().simple(),
                defaulted ? "with a default" : without(field));
    return AvroChange.of(
            defaulted ? AvroFieldRules.ADDED_WITH_DEFAULT : AvroFieldRules.ADDED_NO_DEFAULT,
            here,
            what)
        .effects(defaulted ? Effect.OK : Effect.BREAK, Effect.OK)
        .at(diff.after(site, field.written().range()))
        .was(diff.before(site, before.name().written().range()))
        .fixes(
            field.defaultValue().isPresent()
                ? diff.fixes().takeBack(site, field, record)
                : diff.fixes().addDefault(site, field));
  }

  private AvroChange removed(AvroField field, AvroRecord before, AvroRecord after, AvroSite site) {
    boolean defaulted = diff.previous().hasUsableDefault(field);
    AvroSite here = site.named(field.name());
    String what =
        "%s is gone from %s; it had %s default."
            .formatted(
                field.name(),
                after.name().simple(),
                defaulted ? "a" : field.defaultValue().isPresent() ? "an unusable" : "no");
    return AvroChange.of(
            defaulted ? AvroFieldRules.REMOVED_WITH_DEFAULT : AvroFieldRules.REMOVED_NO_DEFAULT,
            here,
            what)
        .effects(Effect.OK, defaulted ? Effect.OK : Effect.BREAK)
        .at(diff.after(site, after.name().written().range()))
        .was(diff.before(site, field.written().range()))
        .fixes(diff.fixes().restoreField(site, before, field, after));
  }

  private static String without(AvroField field) {
    return field.defaultValue().isPresent()
        ? "with a default that readers cannot take"
        : "without a default";
  }

  private AvroChange suspected(AvroFieldMatch.Suspect suspect, AvroRecord record, AvroSite site) {
    AvroField before = suspect.before();
    AvroField after = suspect.after();
    Effect backward = diff.current().hasUsableDefault(after) ? Effect.LOSSY : Effect.BREAK;
    Effect forward = diff.previous().hasUsableDefault(before) ? Effect.LOSSY : Effect.BREAK;
    return AvroChange.of(
            AvroFieldRules.RENAME_SUSPECTED,
            site.named(after.name()),
            "%s looks like a new name for %s, both %s, but has no alias for it."
                .formatted(after.name(), before.name(), AvroLabels.of(after.type())))
        .effects(backward, forward)
        .at(diff.after(site, after.written().range()))
        .was(diff.before(site, before.written().range()))
        .meaning("Values do not travel from one name to the other.")
        .fixes(
            // Aliases of aliases leave a choice.
            AvroFieldMatch.renamedOnce(after, record.fields()).isEmpty()
                ? diff.fixes().addAlias(site, after.node(), before.name())
                : List.of());
  }

  private AvroChange ambiguous(
      AvroFieldMatch.Ambiguous ambiguous, AvroRecord before, AvroSite site) {
    String name = ambiguous.reader().name();
    String others = String.join(", ", ambiguous.others());
    Effect effect = ambiguous.shared() ? Effect.LOSSY : Effect.BREAK;
    return AvroChange.of(
            AvroFieldRules.ALIAS_AMBIGUOUS,
            site.named(name),
            ambiguous.shared()
                ? "%s and %s find the same field of the data, one by its alias."
                    .formatted(name, others)
                : "%s could take any of %s by its name and aliases.".formatted(name, others))
        .effects(
            ambiguous.backward() ? effect : Effect.OK, ambiguous.backward() ? Effect.OK : effect)
        .at(diff.after(site, ambiguous.after().range()))
        .was(diff.before(site, ambiguous.before().range()))
        .fixes(
            // Without the alias, the field must still find a value of its own.
            ambiguous.backward() && before.field(name).isPresent()
                ? diff.fixes().names().unalias(site, ambiguous.reader(), ambiguous.others())
                : List.of())
        .meaning(
            ambiguous.shared()
                ? "Apache Avro calls this compatible, but its reader gives the value to the alias,"
                    + " and"
                    + " %s goes without: it takes its default, or fails.".formatted(others)
                : "Avro throws instead of choosing.");
  }

  private AvroChange moved(
      AvroFieldMatch.Pair moved, AvroFieldMatch match, AvroRecord after, AvroSite site) {
    return AvroChange.of(
            AvroMeaningRules.FIELD_ORDER,
            site,
            "%s has another place among the fields of %s."
                .formatted(moved.after().name(), site.subject()))
        .at(diff.after(site, moved.after().written().range()))
        .was(diff.before(site, moved.before().written().range()))
        .meaning("Records sort by the order of fields, and some consumers go by position.")
        .fixes(
            // Suspects go by their neighbors.
            match.suspects().isEmpty()
                ? diff.fixes().order().fields(site, match.pairs(), after)
                : List.of());
  }
}
