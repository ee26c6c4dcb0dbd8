/// The words every part of Meshwright shares: places in texts, edits, problems.
///
/// Everything here is an immutable value without input or output.
@NullMarked
package dev.meshwright.model;

import org.jspecify.annotations.NullMarked;
