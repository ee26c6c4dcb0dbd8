/// Tests of transformations (frozen tests, as the guide calls them): reading, writing, running and
/// accepting them.
@NullMarked
package dev.meshwright.data.transformtest;

import org.jspecify.annotations.NullMarked;
