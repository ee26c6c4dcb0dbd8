package dev.meshwright.history.merging;

/// What three trees have at one path.
///
/// @param unsure whether it is a conflict even where one side did nothing to the content: one
///   renamed the file, the other deleted it
public record ThreeSides(TreeEntry base, TreeEntry ours, TreeEntry theirs, boolean unsure) {

  ThreeSides(TreeEntry base, TreeEntry ours, TreeEntry theirs) {
    this(base, ours, theirs, false);
  }
}
