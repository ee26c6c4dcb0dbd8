package dev.meshwright.usecases.compare;

/// Which part of a semantic version the next release raises.
public enum VersionStep {
  NONE,
  PATCH,
  MINOR,
  MAJOR
}
