package dev.meshwright.schema.lint;

import java.util.Optional;

/// What rules of Protobuf can be told, as in `buf.yaml`.
///
/// @param root folder below which the folders of files follow their packages; empty where nothing
///   says so, and any will do
/// @param zeroSuffix with which the names of zero values end
/// @param serviceSuffix with which the names of services end
/// @param sameRequestResponse whether a method may take and return one type
/// @param emptyRequests whether methods may take `google.protobuf.Empty`
/// @param emptyResponses whether methods may return `google.protobuf.Empty`
/// @param ignoredByComments whether a comment in the file can take a rule out of force
public record LintOptions(
    Optional<String> root,
    String zeroSuffix,
    String serviceSuffix,
    boolean sameRequestResponse,
    boolean emptyRequests,
    boolean emptyResponses,
    boolean ignoredByComments) {

  /// As buf has them.
  public static final LintOptions USUAL =
      new LintOptions(Optional.empty(), "_UNSPECIFIED", "Service", false, false, false, true);

  /// The same for packages below another folder.
  public LintOptions below(String folder) {
    return new LintOptions(
        Optional.of(folder),
        zeroSuffix,
        serviceSuffix,
        sameRequestResponse,
        emptyRequests,
        emptyResponses,
        ignoredByComments);
  }

  /// The same, with or without regard to comments.
  public LintOptions ignoredByComments(boolean ignored) {
    return new LintOptions(
        root,
        zeroSuffix,
        serviceSuffix,
        sameRequestResponse,
        emptyRequests,
        emptyResponses,
        ignored);
  }
}
