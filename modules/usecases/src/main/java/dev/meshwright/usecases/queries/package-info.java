/// The queries of a workspace that were run.
@NullMarked
package dev.meshwright.usecases.queries;

import org.jspecify.annotations.NullMarked;
