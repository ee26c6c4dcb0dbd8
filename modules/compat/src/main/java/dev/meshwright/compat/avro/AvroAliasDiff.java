package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.compat.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the aliases of one version do to the other before anything is read, in one direction.
final class AvroAliasDiff {

  private final AvroDocument previous;
  private final AvroDocument current;
  private final boolean isBackward;
  private final List<AvroChange> changes = new ArrayList<>();

  private AvroAliasDiff(AvroDocument previous, AvroDocument current, boolean isBackward) {
    this.previous = previous;
    this.current = current;
    this.isBackward = isBackward;
  }

  /// What stands in the way of new readers of old data.
  ///
  /// @param reads whether they read it as far as each alias is looked at by itself
  static List<AvroChange> backward(AvroDocument previous, AvroDocument current, boolean reads) {
    AvroAliasDiff diff = new AvroAliasDiff(previous, current, true);
    diff.look(current, previous, reads);
    return diff.changes;
  }

  /// What stands in the way of old readers of new data.
  static List<AvroChange> forward(AvroDocument previous, AvroDocument current, boolean reads) {
    AvroAliasDiff diff = new AvroAliasDiff(previous, current, false);
    diff.look(previous, current, reads);
    return diff.changes;
  }

  private void look(AvroDocument readers, AvroDocument writers, boolean reads) {
    AvroReaderNames names = new AvroReaderNames(readers, writers);
    AvroAliasRewriting rewriting = new AvroAliasRewriting(writers, names);
    rewriting.branches().forEach(this::add);
    if (!reads) {
      // What is wrong with fields and types has been found where they meet.
      return;
    }
    rewriting.fields().forEach(this::add);
    boolean readsRewritten =
        rewriting.taken().isEmpty()
            || new AvroResolution(readers, writers, Optional.of(names))
                .reads(readers.root(), writers.root());
    if (!readsRewritten) {
      rewriting.taken().forEach(this::add);
    }
  }

  private void add(AvroAliasRewriting.Clash clash) {
    AvroSite site = AvroSite.of("the schema", previous.file(), current.file());
    AvroChange change = AvroChange.of(AvroTypeRules.MERGED_BY_ALIAS, site, clash.what());
    changes.add(
        isBackward
            ? change
                .effects(Effect.BREAK, Effect.OK)
                .at(current.locate(clash.aliasFile(), clash.alias().written().range()))
                .was(previous.locate(clash.file(), clash.range()))
            : change
                .effects(Effect.OK, Effect.BREAK)
                .at(current.locate(clash.file(), clash.range()))
                .was(previous.locate(clash.aliasFile(), clash.alias().written().range())));
  }
}
