package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.ProtoVersion;
import java.util.Optional;
import java.util.function.Supplier;

/// All that makes fixes for one comparison.
public record ProtoFixes(FieldFixes fields, EnumFixes enums, Restore restore, TypeRename rename) {

  public static ProtoFixes of(ProtoVersion old, ProtoVersion current) {
    Supplier<NameUses> references = new Once(current);
    return new ProtoFixes(
        new FieldFixes(current),
        new EnumFixes(references),
        new Restore(old, current, references),
        new TypeRename(references));
  }

  /// Reads the references when they are asked for the first time.
  private static final class Once implements Supplier<NameUses> {

    private final ProtoVersion side;
    private Optional<NameUses> read = Optional.empty();

    Once(ProtoVersion side) {
      this.side = side;
    }

    @Override
    public NameUses get() {
      if (read.isEmpty()) {
        read = Optional.of(new NameUses(side));
      }
      return read.get();
    }
  }
}
