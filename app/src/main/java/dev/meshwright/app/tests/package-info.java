/// The tests of transformations: their results, and keeping new ones.
@NullMarked
package dev.meshwright.app.tests;

import org.jspecify.annotations.NullMarked;
