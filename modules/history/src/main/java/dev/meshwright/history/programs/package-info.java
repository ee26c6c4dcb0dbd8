/// Programs that are run because a person agreed to it or configured them themselves.
@NullMarked
package dev.meshwright.history.programs;

import org.jspecify.annotations.NullMarked;
