package dev.meshwright.model.contract;

import java.util.Optional;

/// What something is for, in words.
public record Description(
    Optional<Located> purpose, Optional<Located> usage, Optional<Located> limitations) {

  public static Description none() {
    return new Description(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
