package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.compat.Effect;

/// Compares types where they are used.
final class AvroTypeDiff {

  private final AvroDiff diff;
  private final AvroUnionDiff unions;
  private final AvroMeaningDiff meaning;

  AvroTypeDiff(AvroDiff diff) {
    this.diff = diff;
    this.unions = new AvroUnionDiff(diff, this);
    this.meaning = new AvroMeaningDiff(diff);
  }

  void compare(AvroType before, AvroType after, AvroSite site, AvroDefinitionDiff into) {
    AvroType old = diff.previous().deref(before);
    AvroType now = diff.current().deref(after);
    if (old instanceof AvroUnion || now instanceof AvroUnion) {
      unions.compare(old, now, site, into);
    } else if (old instanceof AvroPrimitive from && now instanceof AvroPrimitive to) {
      primitives(from, to, site, into);
    } else if (old instanceof AvroNamed from
        && now instanceof AvroNamed to
        && from.getClass() == to.getClass()) {
      diff.use(from, to, site, into);
    } else if (old instanceof AvroArray from && now instanceof AvroArray to) {
      meaning.properties(from.properties(), to.properties(), from, to, site, into);
      compare(from.items(), to.items(), site.inside("[]"), into);
    } else if (old instanceof AvroMap from && now instanceof AvroMap to) {
      meaning.properties(from.properties(), to.properties(), from, to, site, into);
      compare(from.values(), to.values(), site.inside("{}"), into);
    } else {
      changed(before, after, site, into);
    }
  }

  /// Says that a type became another one that has nothing to do with it.
  void changed(AvroType before, AvroType after, AvroSite site, AvroDefinitionDiff into) {
    Effect backward = AvroDiff.backward(site, diff.readsOld(after, before));
    Effect forward = AvroDiff.forward(site, diff.readsNew(before, after));
    into.add(change(AvroTypeRules.CHANGED, before, after, site).effects(backward, forward));
  }

  private void primitives(
      AvroPrimitive from, AvroPrimitive to, AvroSite site, AvroDefinitionDiff into) {
    if (from.kind() != to.kind()) {
      boolean backward = AvroPromotion.reads(to.kind(), from.kind());
      boolean forward = AvroPromotion.reads(from.kind(), to.kind());
      boolean loses = AvroPromotion.losesDigits(to.kind(), from.kind());
      AvroChange change = change(rule(backward, forward, loses), from, to, site);
      Effect whenOld = backward && loses ? Effect.LOSSY : AvroDiff.backward(site, backward);
      boolean losesNew = AvroPromotion.losesDigits(from.kind(), to.kind());
      Effect whenNew = forward && losesNew ? Effect.LOSSY : AvroDiff.forward(site, forward);
      into.add(
          change
              .effects(whenOld, whenNew)
              .meaning(
                  loses || losesNew
                      ? "Large numbers lose their last digits."
                      : backward && forward
                          ? "Bytes that are not UTF-8 become replacement characters."
                          : ""));
    }
    meaning.logicalTypes(from.inForce(), to.inForce(), from, to, site, into);
    meaning.properties(from.properties(), to.properties(), from, to, site, into);
  }

  private static Rule rule(boolean backward, boolean forward, boolean loses) {
    if (backward && forward) {
      return AvroTypeRules.STRING_BYTES;
    }
    if (backward) {
      return loses ? AvroTypeRules.PROMOTED_LOSSY : AvroTypeRules.PROMOTED;
    }
    return forward ? AvroTypeRules.NARROWED : AvroTypeRules.CHANGED;
  }

  private AvroChange change(Rule rule, AvroType before, AvroType after, AvroSite site) {
    String what =
        "The type of %s changes from %s to %s."
            .formatted(site.subject(), AvroLabels.of(before), AvroLabels.of(after));
    return AvroChange.of(rule, site, what)
        .at(diff.after(site, after.range()))
        .was(diff.before(site, before.range()))
        .fixes(diff.fixes().restoreType(site, before, after));
  }
}
