package dev.meshwright.compat.avro;

import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.compat.Effect;
import java.util.List;

/// Compares two definitions of named types of one kind.
final class AvroNamedDiff {

  private final AvroDiff diff;
  private final AvroMeaningDiff meaning;
  private final AvroRecordDiff records;
  private final AvroEnumDiff enums;

  AvroNamedDiff(AvroDiff diff, AvroTypeDiff types) {
    this.diff = diff;
    this.meaning = new AvroMeaningDiff(diff);
    this.records = new AvroRecordDiff(diff, types);
    this.enums = new AvroEnumDiff(diff);
  }

  void compare(AvroNamed before, AvroNamed after, AvroDefinitionDiff into) {
    AvroSite site = AvroSite.of(after.name().simple(), before.file(), after.file());
    if (!(after instanceof AvroRecord)
        && before.fullName().equals(after.fullName())
        && diff.unchanged().same(site, before.node(), after.node())) {
      return;
    }
    names(before, after, site, into);
    meaning.docs(before.doc(), after.doc(), before, after, site, into);
    if (before instanceof AvroRecord from && after instanceof AvroRecord to) {
      meaning.logicalTypes(from.inForce(), to.inForce(), from, to, site, into);
      records.compare(from, to, site, into);
    } else if (before instanceof AvroEnum from && after instanceof AvroEnum to) {
      enums.compare(from, to, site, into);
    } else if (before instanceof AvroFixed from && after instanceof AvroFixed to) {
      meaning.logicalTypes(from.inForce(), to.inForce(), from, to, site, into);
      sizes(from, to, site, into);
    }
    meaning.properties(before.properties(), after.properties(), before, after, site, into);
  }

  private void names(AvroNamed before, AvroNamed after, AvroSite site, AvroDefinitionDiff into) {
    boolean renamed = !before.fullName().equals(after.fullName());
    if (renamed) {
      into.add(
          name(before, after, site)
              .at(diff.after(site, after.name().written().range()))
              .was(diff.before(site, before.name().written().range())));
    }
    for (AvroAlias alias :
        AvroNameMatch.lost(before.aliases(), after.fullName(), after.aliases())) {
      into.add(
          AvroChange.of(
                  AvroFieldRules.ALIAS_REMOVED,
                  site,
                  "%s no longer has the alias %s.".formatted(site.subject(), alias.name()))
              .at(diff.after(site, after.name().written().range()))
              .was(diff.before(site, alias.written().range()))
              .fixes(diff.fixes().addAlias(site, after.node(), alias.name())));
    }
  }

  private AvroChange name(AvroNamed before, AvroNamed after, AvroSite site) {
    Effect backward = AvroDiff.backward(site, AvroNameMatch.types(after, before));
    Effect forward = AvroDiff.forward(site, AvroNameMatch.types(before, after));
    String what = "The type %s is now %s.".formatted(before.fullName(), after.fullName());
    if (AvroNameMatch.isAlias(after, before)) {
      return AvroChange.of(AvroNameRules.CHANGED_WITH_ALIAS, site, what)
          .effects(backward, forward)
          .severity(Severity.INFO)
          .fixes(diff.fixes().names().type(site, before, after));
    }
    boolean moved = before.name().simple().equals(after.name().simple());
    return AvroChange.of(moved ? AvroNameRules.NAMESPACE : AvroNameRules.CHANGED, site, what)
        .effects(backward, forward)
        .meaning(
            moved
                ? "Java reads on outside unions; inside them, and in other languages, full names"
                    + " count."
                : "")
        .fixes(
            // Inside a namespace no alias can name a type of none.
            before.name().namespace().isEmpty() && !after.name().namespace().isEmpty()
                ? List.of()
                : diff.fixes().addAlias(site, after.node(), before.fullName()));
  }

  private void sizes(AvroFixed before, AvroFixed after, AvroSite site, AvroDefinitionDiff into) {
    if (before.size() != after.size()) {
      into.add(
          AvroChange.of(
                  AvroTypeRules.FIXED_SIZE,
                  site,
                  "The size of %s changes from %,d to %,d bytes."
                      .formatted(site.subject(), before.size(), after.size()))
              .at(diff.after(site, after.sizeNode().range()))
              .was(diff.before(site, before.sizeNode().range()))
              .fixes(
                  diff.fixes()
                      .member(
                          site,
                          after.node(),
                          "size",
                          String.valueOf(before.size()),
                          "Restore the size of " + before.size())));
    }
  }
}
