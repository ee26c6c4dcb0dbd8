/// What a workspace asks of its commits, read from its `.meshwright/commit.yaml`.
@NullMarked
package dev.meshwright.usecases.gate.settings;

import org.jspecify.annotations.NullMarked;
