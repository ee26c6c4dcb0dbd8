/// What a review goes through: each change between two states of a workspace, the most harmful
/// first, with the rows of samples that show it.
@NullMarked
package dev.meshwright.usecases.review.agenda;

import org.jspecify.annotations.NullMarked;
