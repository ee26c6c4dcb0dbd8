/// Tests of transformations: reading, writing, running and accepting them.
@NullMarked
package dev.meshwright.data.transformtest;

import org.jspecify.annotations.NullMarked;
