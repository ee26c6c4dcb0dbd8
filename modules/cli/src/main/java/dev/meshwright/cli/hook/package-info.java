/// The Git pre-commit hook.
@NullMarked
package dev.meshwright.cli.hook;

import org.jspecify.annotations.NullMarked;
