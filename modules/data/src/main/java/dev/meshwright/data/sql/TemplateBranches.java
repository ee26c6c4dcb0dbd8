package dev.meshwright.data.sql;

import dev.meshwright.model.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The `if` blocks that are open, and whether the text at this place is kept.
final class TemplateBranches {

  /// Blocks nested deeper are taken for a mistake.
  static final int MAX_DEPTH = 100;

  private final Deque<Block> blocks = new ArrayDeque<>();

  /// @param tag where it begins
  /// @param around whether the text around the block is kept
  /// @param taken whether a branch has been kept
  /// @param kept whether the branch here is
  /// @param last whether this branch is that of `else`
  private record Block(TextRange tag, boolean around, boolean taken, boolean kept, boolean last) {}

  boolean kept() {
    return blocks.isEmpty() || blocks.peek().kept();
  }

  /// The tag of the innermost block that is not closed.
  Optional<TextRange> open() {
    return Optional.ofNullable(blocks.peek()).map(Block::tag);
  }

  /// Begins a block.
  ///
  /// @return whether it can be told which branch is kept
  boolean open(TextRange tag, Optional<Boolean> holds) {
    boolean around = kept();
    boolean here = around && holds.orElse(false);
    blocks.push(new Block(tag, around, here, here, false));
    return !around || holds.isPresent();
  }

  /// Begins the next branch: of `elif`, or with a condition that always holds of `else`.
  boolean other(Optional<Boolean> holds, boolean last) {
    if (blocks.isEmpty() || blocks.peek().last()) {
      return false;
    }
    Block block = blocks.pop();
    boolean open = block.around() && !block.taken();
    boolean here = open && holds.orElse(false);
    blocks.push(new Block(block.tag(), block.around(), block.taken() || here, here, last));
    return !open || holds.isPresent();
  }

  boolean tooDeep() {
    return blocks.size() > MAX_DEPTH;
  }

  /// Ends the innermost block.
  boolean close() {
    return blocks.poll() != null;
  }
}
