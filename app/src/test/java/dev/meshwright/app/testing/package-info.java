/// Use cases in memory, for tests of view models and views.
@NullMarked
package dev.meshwright.app.testing;

import org.jspecify.annotations.NullMarked;
