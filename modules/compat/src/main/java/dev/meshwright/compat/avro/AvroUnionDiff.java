package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.compat.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Compares unions branch by branch; a type that is no union counts as a union of itself.
final class AvroUnionDiff {

  /// Branches that come or go beyond this are not told one by one.
  private static final int MAX_TOLD = 50;

  private final AvroDiff diff;
  private final AvroTypeDiff types;

  AvroUnionDiff(AvroDiff diff, AvroTypeDiff types) {
    this.diff = diff;
    this.types = types;
  }

  void compare(AvroType before, AvroType after, AvroSite site, AvroDefinitionDiff into) {
    AvroBranchMatch match = AvroBranchMatch.of(diff, branches(before), branches(after));
    boolean unrelated =
        match.pairs().isEmpty()
            && match.removed().stream().anyMatch(branch -> !branch.isNull())
            && match.added().stream().anyMatch(branch -> !branch.isNull());
    if (unrelated) {
      types.changed(before, after, site, into);
      return;
    }
    boolean many = match.values() > 1;
    for (AvroBranchMatch.Pair pair : match.pairs()) {
      // A branch that is read by another branch of the reader does not break, whatever its own
      // counterpart says.
      boolean backward = site.backward() && !diff.readsOld(after, pair.before());
      boolean forward = site.forward() && !diff.readsNew(before, pair.after());
      AvroSite inside = many ? site.inside(step(pair.after())) : site;
      types.compare(pair.before(), pair.after(), inside.reading(backward, forward), into);
    }
    told(match.removed(), branch -> removed(branch, before, after, site)).forEach(into::add);
    told(match.added(), branch -> added(branch, before, after, site)).forEach(into::add);
    if (match.reordered() && before instanceof AvroUnion && after instanceof AvroUnion) {
      into.add(reordered(before, after, site));
    }
  }

  private interface Telling {
    AvroChange tell(AvroType branch);
  }

  private static List<AvroChange> told(List<AvroType> branches, Telling telling) {
    List<AvroChange> changes = new ArrayList<>();
    for (AvroType branch : branches) {
      changes.add(telling.tell(branch));
    }
    changes.sort(Comparator.comparing(AvroUnionDiff::worst).reversed());
    return changes.subList(0, Math.min(changes.size(), MAX_TOLD));
  }

  private static Effect worst(AvroChange change) {
    return change.backward().compareTo(change.forward()) >= 0
        ? change.backward()
        : change.forward();
  }

  private AvroChange removed(AvroType branch, AvroType before, AvroType after, AvroSite site) {
    Effect backward = AvroDiff.backward(site, diff.readsOld(after, branch));
    Rule rule = branch.isNull() ? AvroTypeRules.REQUIRED : AvroTypeRules.BRANCH_REMOVED;
    String what =
        branch.isNull()
            ? "%s may no longer be null.".formatted(AvroPhrases.capital(site.subject()))
            : "%s may no longer be %s."
                .formatted(AvroPhrases.capital(site.subject()), AvroLabels.of(branch));
    return AvroChange.of(rule, site, what)
        .effects(backward, Effect.OK)
        .at(diff.after(site, after.range()))
        .was(diff.before(site, branch.range()))
        .fixes(
            branch.isNull()
                ? diff.fixes().nullable(site, after)
                : diff.fixes().restoreBranch(site, branch, before, after));
  }

  private AvroChange added(AvroType branch, AvroType before, AvroType after, AvroSite site) {
    Effect forward = AvroDiff.forward(site, diff.readsNew(before, branch));
    Rule rule = branch.isNull() ? AvroTypeRules.NULLABLE : AvroTypeRules.BRANCH_ADDED;
    String what =
        branch.isNull()
            ? "%s may be null now.".formatted(AvroPhrases.capital(site.subject()))
            : "%s may be %s now."
                .formatted(AvroPhrases.capital(site.subject()), AvroLabels.of(branch));
    return AvroChange.of(rule, site, what)
        .effects(Effect.OK, forward)
        .at(diff.after(site, branch.range()))
        .was(diff.before(site, before.range()))
        .fixes(diff.fixes().restoreType(site, before, after));
  }

  private AvroChange reordered(AvroType before, AvroType after, AvroSite site) {
    boolean defaulted =
        site.currentField().flatMap(field -> field.defaultValue()).isPresent()
            && site.isWholeField();
    AvroChange change =
        AvroChange.of(
                AvroTypeRules.UNION_ORDER,
                site,
                "The branches of %s change from %s to %s."
                    .formatted(site.subject(), AvroLabels.of(before), AvroLabels.of(after)))
            .at(diff.after(site, after.range()))
            .was(diff.before(site, before.range()))
            .fixes(diff.fixes().restoreType(site, before, after));
    return defaulted
        ? change
            .severity(Severity.WARNING)
            .meaning("Older and other readers take the default for the first branch.")
        : change;
  }

  private static List<AvroType> branches(AvroType type) {
    return type instanceof AvroUnion union ? union.branches() : List.of(type);
  }

  private String step(AvroType branch) {
    return diff.current().deref(branch) instanceof AvroNamed named
        ? "(" + named.name().simple() + ")"
        : "";
  }
}
