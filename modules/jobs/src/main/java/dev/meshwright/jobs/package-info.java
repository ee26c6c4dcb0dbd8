/// Background work: its progress, its cancellation, its outcome.
@NullMarked
package dev.meshwright.jobs;

import org.jspecify.annotations.NullMarked;
