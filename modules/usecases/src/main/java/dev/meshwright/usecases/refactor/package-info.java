/// Refactorings of schemas across the files of a workspace: what follows from them, their verdicts
/// before and after, and the proof on samples.
@NullMarked
package dev.meshwright.usecases.refactor;

import org.jspecify.annotations.NullMarked;
