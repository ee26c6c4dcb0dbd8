package dev.meshwright.model.git;

/// What a commit needs the person's word for.
public enum Consent {
  /// The repository's hooks are run, now and until one of them changes.
  RUN_HOOKS,
  /// The repository's hooks are not run.
  WITHOUT_HOOKS,
  /// It is signed as the repository's own configuration says, now and until that changes.
  SIGN_AS_REPOSITORY,
  /// It is signed as the person's configuration says, whatever the repository's own one has.
  SIGN_AS_PERSON,
  /// The configuration asks for signed commits; this one is not signed.
  UNSIGNED,
  /// The commit that is replaced is on a remote already.
  AMEND_PUSHED
}
