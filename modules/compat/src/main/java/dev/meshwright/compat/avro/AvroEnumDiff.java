package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.tree.StringNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares the symbols of two versions of an enum.
final class AvroEnumDiff {

  /// Symbols that come or go beyond this are not told one by one.
  private static final int MAX_TOLD = 100;

  private final AvroDiff diff;

  AvroEnumDiff(AvroDiff diff) {
    this.diff = diff;
  }

  void compare(AvroEnum before, AvroEnum after, AvroSite site, AvroDefinitionDiff into) {
    Set<String> olds = new HashSet<>(before.symbolNames());
    Set<String> news = new HashSet<>(after.symbolNames());
    after.symbols().stream()
        .filter(symbol -> !olds.contains(symbol.value()))
        .limit(MAX_TOLD)
        .forEach(symbol -> into.add(added(symbol, before, after, site)));
    before.symbols().stream()
        .filter(symbol -> !news.contains(symbol.value()))
        .limit(MAX_TOLD)
        .forEach(symbol -> into.add(removed(symbol, before, after, site)));
    order(before, after, site, into);
    defaults(before, after, site, into);
  }

  private AvroChange added(StringNode symbol, AvroEnum before, AvroEnum after, AvroSite site) {
    Optional<StringNode> taken = before.defaultSymbol();
    Rule rule =
        taken.isPresent() ? AvroTypeRules.SYMBOL_ADDED_DEFAULTED : AvroTypeRules.SYMBOL_ADDED;
    return AvroChange.of(
            rule, site, "%s has the new symbol %s.".formatted(site.subject(), symbol.value()))
        .effects(Effect.OK, taken.isPresent() ? Effect.LOSSY : Effect.BREAK)
        .at(diff.after(site, symbol.range()))
        .was(diff.before(site, before.name().written().range()))
        .meaning(
            taken
                .map(symbolTaken -> "Old readers see %s instead.".formatted(symbolTaken.value()))
                .orElse("Old readers have no enum default for it."))
        .fixes(diff.fixes().removeSymbol(site, after, symbol));
  }

  private AvroChange removed(StringNode symbol, AvroEnum before, AvroEnum after, AvroSite site) {
    Optional<StringNode> taken = after.defaultSymbol();
    Rule rule =
        taken.isPresent() ? AvroTypeRules.SYMBOL_REMOVED_DEFAULTED : AvroTypeRules.SYMBOL_REMOVED;
    int index = before.symbols().indexOf(symbol);
    return AvroChange.of(
            rule, site, "%s lost the symbol %s.".formatted(site.subject(), symbol.value()))
        .effects(taken.isPresent() ? Effect.LOSSY : Effect.BREAK, Effect.OK)
        .at(diff.after(site, after.name().written().range()))
        .was(diff.before(site, symbol.range()))
        .meaning(
            taken
                .map(symbolTaken ->
                    "Where old data holds it, new readers see %s.".formatted(symbolTaken.value()))
                .orElse("The enum has no default to take in its place."))
        .fixes(
            diff.fixes()
                .restoreSymbol(site, after, symbol, index, taken.isEmpty() && site.backward()));
  }

  private void order(AvroEnum before, AvroEnum after, AvroSite site, AvroDefinitionDiff into) {
    Map<String, Integer> olds = new HashMap<>();
    before.symbolNames().forEach(symbol -> olds.put(symbol, olds.size()));
    int last = -1;
    boolean newSeen = false;
    for (StringNode symbol : after.symbols()) {
      Integer old = olds.get(symbol.value());
      if (old == null) {
        newSeen = true;
      } else if (old < last || newSeen) {
        into.add(
            AvroChange.of(
                    AvroMeaningRules.ENUM_ORDER,
                    site,
                    "%s has another place among the symbols of %s."
                        .formatted(symbol.value(), site.subject()))
                .at(diff.after(site, symbol.range()))
                .was(diff.before(site, before.symbols().get(old).range()))
                .meaning("Symbols sort by their place, and programs may keep their numbers.")
                .fixes(diff.fixes().order().symbols(site, before, after)));
        return;
      } else {
        last = old;
      }
    }
  }

  private void defaults(AvroEnum before, AvroEnum after, AvroSite site, AvroDefinitionDiff into) {
    if (before.defaultSymbol().isEmpty()) {
      return;
    }
    StringNode old = before.defaultSymbol().get();
    Optional<StringNode> now = after.defaultSymbol();
    if (now.isPresent() && now.get().value().equals(old.value())) {
      return;
    }
    String what =
        now.map(symbol ->
                "The default of %s changes from %s to %s."
                    .formatted(site.subject(), old.value(), symbol.value()))
            .orElse("%s lost its default %s.".formatted(site.subject(), old.value()));
    boolean restorable = List.copyOf(after.symbolNames()).contains(old.value());
    into.add(
        AvroChange.of(AvroMeaningRules.ENUM_DEFAULT, site, what)
            .at(diff.after(site, now.orElse(after.name().written()).range()))
            .was(diff.before(site, old.range()))
            .meaning("Symbols that a reader does not know are read as the default.")
            .fixes(
                restorable
                    ? diff.fixes()
                        .member(
                            site,
                            after.node(),
                            "default",
                            '"' + old.value() + '"',
                            "Restore the default " + old.value())
                    : List.of()));
  }
}
