package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Compares two versions of a field.
final class AvroFieldDiff {

  private final AvroDiff diff;
  private final AvroTypeDiff types;
  private final AvroMeaningDiff meaning;

  AvroFieldDiff(AvroDiff diff, AvroTypeDiff types) {
    this.diff = diff;
    this.types = types;
    this.meaning = new AvroMeaningDiff(diff);
  }

  void compare(
      AvroFieldMatch.Pair pair,
      AvroRecord oldRecord,
      AvroRecord newRecord,
      AvroSite record,
      AvroDefinitionDiff into) {
    AvroField before = pair.before();
    AvroField after = pair.after();
    boolean same = diff.unchanged().same(record, before.node(), after.node());
    if (same && AvroUnchanged.isPlain(after.type())) {
      return;
    }
    AvroSite site = record.field(before, after);
    if (!before.name().equals(after.name())) {
      into.add(renamed(pair, newRecord, site));
    }
    types.compare(before.type(), after.type(), site.reading(pair.backward(), pair.forward()), into);
    if (same) {
      return;
    }
    defaults(before, after, site, into);
    Predicate<String> taken =
        name -> oldRecord.field(name).isPresent() || newRecord.field(name).isPresent();
    aliases(before, after, taken, site, into);
    if (before.order() != after.order()) {
      into.add(
          placed(
              AvroChange.of(
                      AvroMeaningRules.SORT_ORDER,
                      site,
                      "%s sorts %s instead of %s."
                          .formatted(after.name(), lower(after.order()), lower(before.order())))
                  .fixes(diff.fixes().restoreMember(site, before.node(), after.node(), "order")),
              before,
              after,
              site));
    }
    meaning.fieldDocs(before, after, site, into);
    meaning.fieldProperties(before, after, site, into);
  }

  private AvroChange renamed(AvroFieldMatch.Pair pair, AvroRecord record, AvroSite site) {
    AvroField before = pair.before();
    AvroField after = pair.after();
    if (pair.backward()) {
      Effect forward = pair.oldLost() ? missing(diff.previous(), before) : Effect.OK;
      return placed(
          AvroChange.of(
                  AvroFieldRules.RENAMED_WITH_ALIAS,
                  site,
                  "%s is now %s, with the old name as an alias."
                      .formatted(before.name(), after.name()))
              .effects(Effect.OK, forward)
              .meaning(forward == Effect.LOSSY ? "Old readers see their default instead." : "")
              .fixes(
                  record.field(before.name()).isPresent()
                      ? List.of()
                      : diff.fixes().names().field(site, before, after)),
          before,
          after,
          site);
    }
    Effect backward = pair.newLost() ? missing(diff.current(), after) : Effect.OK;
    return placed(
            AvroChange.of(
                    AvroFieldRules.RENAMED_TO_ALIAS,
                    site,
                    "%s is now %s; old readers have the new name as an alias."
                        .formatted(before.name(), after.name()))
                .effects(backward, Effect.OK)
                .meaning(backward == Effect.LOSSY ? "New readers see the default instead." : ""),
            before,
            after,
            site)
        .fixes(diff.fixes().addAlias(site, after.node(), before.name()));
  }

  /// What happens to a reader that does not find a field.
  private static Effect missing(AvroDocument reader, AvroField field) {
    return reader.hasUsableDefault(field) ? Effect.LOSSY : Effect.BREAK;
  }

  private void defaults(AvroField before, AvroField after, AvroSite site, AvroDefinitionDiff into) {
    if (before.defaultValue().isEmpty()) {
      return;
    }
    TreeNode old = before.defaultValue().get();
    Optional<TreeNode> now = after.defaultValue();
    if (now.isEmpty()) {
      into.add(
          placed(
                  AvroChange.of(
                      AvroMeaningRules.DEFAULT_REMOVED,
                      site,
                      "%s lost its default %s.".formatted(after.name(), AvroJson.shown(old))),
                  before,
                  after,
                  site)
              .was(diff.before(site, old.range()))
              .meaning("Versions that lack the field can no longer be read.")
              .fixes(diff.fixes().restoreDefault(site, before, after)));
    } else if (!AvroJson.normal(old).equals(AvroJson.normal(now.get()))) {
      into.add(
          AvroChange.of(
                  AvroMeaningRules.DEFAULT_CHANGED,
                  site,
                  "The default of %s changes from %s to %s."
                      .formatted(after.name(), AvroJson.shown(old), AvroJson.shown(now.get())))
              .at(diff.after(site, now.get().range()))
              .was(diff.before(site, old.range()))
              .meaning("Readers fill in another value for data that lacks the field.")
              .fixes(diff.fixes().restoreDefault(site, before, after)));
    }
  }

  /// @param taken whether a name is that of a field, so that an alias of it would be ambiguous
  private void aliases(
      AvroField before,
      AvroField after,
      Predicate<String> taken,
      AvroSite site,
      AvroDefinitionDiff into) {
    for (AvroAlias alias : AvroNameMatch.lost(before.aliases(), after.name(), after.aliases())) {
      into.add(
          AvroChange.of(
                  AvroFieldRules.ALIAS_REMOVED,
                  site,
                  "%s no longer has the alias %s.".formatted(after.name(), alias.name()))
              .at(diff.after(site, after.written().range()))
              .was(diff.before(site, alias.written().range()))
              .meaning("Data of versions that used that name can no longer be read.")
              .fixes(
                  taken.test(alias.name())
                      ? List.of()
                      : diff.fixes().addAlias(site, after.node(), alias.name())));
    }
  }

  private AvroChange placed(AvroChange change, AvroField before, AvroField after, AvroSite site) {
    return change
        .at(diff.after(site, after.written().range()))
        .was(diff.before(site, before.written().range()));
  }

  private static String lower(AvroField.Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}
