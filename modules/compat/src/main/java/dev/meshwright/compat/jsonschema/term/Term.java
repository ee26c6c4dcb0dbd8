package dev.meshwright.compat.jsonschema.term;

/// A set of JSON values. Terms of one [Terms] with the same shape are the same object, so identity
/// is equality.
public final class Term {

  private final int id;
  private final Constraint shape;

  Term(int id, Constraint shape) {
    this.id = id;
    this.shape = shape;
  }

  /// From 0, in order of making.
  public int id() {
    return id;
  }

  public Constraint shape() {
    return shape;
  }

  @Override
  public String toString() {
    return "t" + id + ":" + shape.getClass().getSimpleName();
  }
}
