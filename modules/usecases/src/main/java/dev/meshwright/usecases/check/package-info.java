/// Checking whole workspaces, as continuous integration does.
@NullMarked
package dev.meshwright.usecases.check;

import org.jspecify.annotations.NullMarked;
