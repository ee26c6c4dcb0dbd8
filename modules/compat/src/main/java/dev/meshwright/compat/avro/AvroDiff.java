package dev.meshwright.compat.avro;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.compat.Effect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// Compares two documents: the root, then each pair of definitions that is met, once.
final class AvroDiff {

  private final AvroDocument previous;
  private final AvroDocument current;
  private final AvroResolution backward;
  private final AvroResolution forward;
  private final AvroTypeDiff types;
  private final AvroNamedDiff named;
  private final AvroFixes fixes;
  private final AvroUnchanged unchanged;
  private final Map<AvroDefinitionDiff.Pair, AvroDefinitionDiff> pairs = new LinkedHashMap<>();
  private final Deque<AvroDefinitionDiff.Pair> pending = new ArrayDeque<>();

  AvroDiff(AvroDocument previous, AvroDocument current) {
    this.previous = previous;
    this.current = current;
    this.backward = new AvroResolution(current, previous);
    this.forward = new AvroResolution(previous, current);
    this.fixes = new AvroFixes(previous, current);
    this.unchanged = new AvroUnchanged(previous, current);
    this.types = new AvroTypeDiff(this);
    this.named = new AvroNamedDiff(this, types);
  }

  /// Compares everything and returns what changed at the root.
  AvroDefinitionDiff run(Progress progress) {
    AvroDefinitionDiff root = new AvroDefinitionDiff();
    AvroSite site = AvroSite.of("the schema", previous.file(), current.file());
    types.compare(previous.root(), current.root(), site, root);
    while (!pending.isEmpty()) {
      progress.checkCancelled();
      AvroDefinitionDiff.Pair pair = pending.remove();
      named.compare(type(previous, pair.previous()), type(current, pair.current()), of(pair));
    }
    return root;
  }

  AvroDefinitionDiff of(AvroDefinitionDiff.Pair pair) {
    return pairs.computeIfAbsent(pair, key -> new AvroDefinitionDiff());
  }

  Map<AvroDefinitionDiff.Pair, AvroDefinitionDiff> pairs() {
    return pairs;
  }

  /// Notes the use of a pair, to be compared later if it has not been met yet.
  void use(AvroNamed before, AvroNamed after, AvroSite site, AvroDefinitionDiff into) {
    AvroDefinitionDiff.Pair pair = new AvroDefinitionDiff.Pair(before.fullName(), after.fullName());
    if (!pairs.containsKey(pair)) {
      of(pair);
      pending.add(pair);
    }
    into.add(new AvroDefinitionDiff.Use(site.path(), pair, site.backward(), site.forward()));
  }

  AvroDocument previous() {
    return previous;
  }

  AvroDocument current() {
    return current;
  }

  AvroFixes fixes() {
    return fixes;
  }

  AvroUnchanged unchanged() {
    return unchanged;
  }

  /// Whether the later type reads all data of the earlier one.
  boolean readsOld(AvroType after, AvroType before) {
    return backward.reads(after, before);
  }

  /// Whether the earlier type reads all data of the later one.
  boolean readsNew(AvroType before, AvroType after) {
    return forward.reads(before, after);
  }

  /// What happens to new readers of old data at a site.
  static Effect backward(AvroSite site, boolean reads) {
    return site.backward() && !reads ? Effect.BREAK : Effect.OK;
  }

  /// What happens to old readers of new data at a site.
  static Effect forward(AvroSite site, boolean reads) {
    return site.forward() && !reads ? Effect.BREAK : Effect.OK;
  }

  Location before(AvroSite site, TextRange range) {
    return previous.locate(site.previousFile(), range);
  }

  Location after(AvroSite site, TextRange range) {
    return current.locate(site.currentFile(), range);
  }

  private static AvroNamed type(AvroDocument document, String fullName) {
    AvroNamed type = document.types().get(fullName);
    if (type == null) {
      throw new IllegalStateException("a pair names an unknown type: " + fullName);
    }
    return type;
  }
}
