package dev.meshwright.model.git;

/// What `git commit` would do and Meshwright does not, unless the person agrees to do without.
public enum Consent {
  /// The repository's hooks are not run.
  WITHOUT_HOOKS,
  /// The configuration asks for signed commits; this one is not signed.
  UNSIGNED
}
