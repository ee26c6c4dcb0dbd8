/// Writing sample files from rows in memory.
@NullMarked
package dev.meshwright.data.write;

import org.jspecify.annotations.NullMarked;
