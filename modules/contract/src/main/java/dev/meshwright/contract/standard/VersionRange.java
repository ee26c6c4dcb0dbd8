package dev.meshwright.contract.standard;

import java.util.Optional;

/// The versions in which something holds, both ends included.
record VersionRange(Optional<Version> since, Optional<Version> until) {

  boolean holds(Version version) {
    return since.filter(first -> first.compareTo(version) > 0).isEmpty()
        && until.filter(last -> last.compareTo(version) < 0).isEmpty();
  }
}
