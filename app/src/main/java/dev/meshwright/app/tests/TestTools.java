package dev.meshwright.app.tests;

import dev.meshwright.usecases.frozen.KeepAsTest;
import dev.meshwright.usecases.frozen.RunTests;

/// What the panel of tests stands on.
public record TestTools(RunTests run, KeepAsTest keep) {}
