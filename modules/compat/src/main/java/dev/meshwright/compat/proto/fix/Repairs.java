package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.Side;
import java.util.Optional;
import java.util.function.Supplier;

/// All that makes fixes for one comparison.
public record Repairs(FieldFixes fields, EnumFixes enums, Restore restore, TypeRename rename) {

  public static Repairs of(Side old, Side current) {
    Supplier<References> references = new Once(current);
    return new Repairs(
        new FieldFixes(current),
        new EnumFixes(references),
        new Restore(old, current, references),
        new TypeRename(references));
  }

  /// Reads the references when they are asked for the first time.
  private static final class Once implements Supplier<References> {

    private final Side side;
    private Optional<References> read = Optional.empty();

    Once(Side side) {
      this.side = side;
    }

    @Override
    public References get() {
      if (read.isEmpty()) {
        read = Optional.of(new References(side));
      }
      return read.get();
    }
  }
}
