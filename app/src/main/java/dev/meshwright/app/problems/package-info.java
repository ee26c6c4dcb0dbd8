/// The list of problems, to jump from.
@NullMarked
package dev.meshwright.app.problems;

import org.jspecify.annotations.NullMarked;
