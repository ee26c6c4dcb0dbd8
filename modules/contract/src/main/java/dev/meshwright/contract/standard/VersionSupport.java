package dev.meshwright.contract.standard;

/// How far the rules of a document's version are known.
enum VersionSupport {
  EXACT,
  /// A later version of the same line, which may add to what is known.
  LATER,
  /// A version of which nothing is known.
  UNKNOWN
}
