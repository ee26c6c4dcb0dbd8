/// Which column stands for which field of a schema or contract, and whether its type fits, found
/// without running anything.
@NullMarked
package dev.meshwright.usecases.mapping;

import org.jspecify.annotations.NullMarked;
