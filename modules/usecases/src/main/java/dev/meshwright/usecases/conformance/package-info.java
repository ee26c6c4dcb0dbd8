/// Data held against schemas.
@NullMarked
package dev.meshwright.usecases.conformance;

import org.jspecify.annotations.NullMarked;
