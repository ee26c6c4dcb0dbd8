/// Sample data and previews of transformations on it.
@NullMarked
package dev.meshwright.data;

import org.jspecify.annotations.NullMarked;
