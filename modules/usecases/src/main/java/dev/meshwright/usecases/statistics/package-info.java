/// What a workspace holds, in numbers: its schemas, how much of them is documented, how they grew,
/// and which rules they break most.
@NullMarked
package dev.meshwright.usecases.statistics;

import org.jspecify.annotations.NullMarked;
