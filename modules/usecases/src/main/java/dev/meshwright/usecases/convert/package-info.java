/// Schemas of one language written in another, and schemas made from samples.
@NullMarked
package dev.meshwright.usecases.convert;

import org.jspecify.annotations.NullMarked;
