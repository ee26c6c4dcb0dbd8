package dev.meshwright.jobs;

/// What a job is for. Submitting a job cancels a running one of an equal kind: the newest wins.
///
/// @param key equal keys supersede one another: `preview:orders.sql`
/// @param title for the job bar: "Previewing orders.sql"
public record JobKind(String key, String title) {

  @Override
  public boolean equals(Object other) {
    return other instanceof JobKind kind && kind.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
