/// Samples as they are: what their columns are like, what becomes of them under another schema.
@NullMarked
package dev.meshwright.usecases.sample;

import org.jspecify.annotations.NullMarked;
