/// Samples that are messages: how they stand in a file, what is before their payload, how a payload
/// becomes a row.
@NullMarked
package dev.meshwright.data.message;

import org.jspecify.annotations.NullMarked;
