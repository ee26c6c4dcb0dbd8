package dev.meshwright.usecases.policy;

import dev.meshwright.model.compat.CompatibilityMode;

/// The mode that is asked of some schemas.
record ModeRule(PathPattern schemas, CompatibilityMode mode) {}
