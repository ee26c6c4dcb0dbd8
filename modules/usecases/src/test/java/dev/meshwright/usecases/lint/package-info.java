/// Tests of the linter over whole workspaces.
@NullMarked
package dev.meshwright.usecases.lint;

import org.jspecify.annotations.NullMarked;
