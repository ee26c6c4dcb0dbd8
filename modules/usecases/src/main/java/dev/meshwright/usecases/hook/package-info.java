/// The Git hook that checks before a commit.
@NullMarked
package dev.meshwright.usecases.hook;

import org.jspecify.annotations.NullMarked;
