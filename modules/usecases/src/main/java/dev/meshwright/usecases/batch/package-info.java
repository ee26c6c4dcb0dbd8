/// Judging cases from outside, one after the other.
@NullMarked
package dev.meshwright.usecases.batch;

import org.jspecify.annotations.NullMarked;
