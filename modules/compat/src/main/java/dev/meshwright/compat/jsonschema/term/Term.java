package dev.meshwright.compat.jsonschema.term;

/// A set of JSON values. Terms of one [Terms] with the same shape are the same object, so identity
/// is equality.
public final class Term {

  private final int id;
  private final Shape shape;

  Term(int id, Shape shape) {
    this.id = id;
    this.shape = shape;
  }

  /// From 0, in order of making.
  public int id() {
    return id;
  }

  public Shape shape() {
    return shape;
  }

  @Override
  public String toString() {
    return "t" + id + ":" + shape.getClass().getSimpleName();
  }
}
