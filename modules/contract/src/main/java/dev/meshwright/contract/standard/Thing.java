package dev.meshwright.contract.standard;

import java.util.List;
import java.util.Optional;

/// An object of a standard.
///
/// @param called as messages call it: `A server`
/// @param open the versions that leave keys alone which they do not name
record Thing(
    String called,
    Optional<VersionRange> open,
    List<Key> keys,
    List<Include> includes,
    List<When> cases) {

  Thing {
    keys = List.copyOf(keys);
    includes = List.copyOf(includes);
    cases = List.copyOf(cases);
  }

  /// @param span the versions that have the key in this form
  record Key(String name, ValueRule rule, boolean required, VersionRange span) {}

  /// The keys of another thing belong to this one too.
  record Include(String thing, VersionRange span) {}

  /// Further keys for some values of a key.
  ///
  /// @param key whose value decides
  /// @param values that it may have
  /// @param absent whether it may be absent as well
  /// @param given another key that brings these keys too by being there
  record When(
      String key,
      List<String> values,
      boolean absent,
      Optional<String> given,
      VersionRange span,
      List<Key> keys,
      List<Include> includes) {

    When {
      values = List.copyOf(values);
      keys = List.copyOf(keys);
      includes = List.copyOf(includes);
    }
  }
}
