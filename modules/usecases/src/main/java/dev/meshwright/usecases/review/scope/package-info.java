/// What a review is about: what changed between its two ends, and what was decided on it.
@NullMarked
package dev.meshwright.usecases.review.scope;

import org.jspecify.annotations.NullMarked;
