/// The quality rules of contracts, run on the samples and transformations of the workspace.
@NullMarked
package dev.meshwright.usecases.quality;

import org.jspecify.annotations.NullMarked;
