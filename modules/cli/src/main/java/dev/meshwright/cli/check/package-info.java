/// Checks of workspaces and of single versions.
@NullMarked
package dev.meshwright.cli.check;

import org.jspecify.annotations.NullMarked;
