/// What a person can do with Meshwright, one use case a type: the only code that combines engines.
/// The desktop and the command line both stand on it.
@NullMarked
package dev.meshwright.usecases;

import org.jspecify.annotations.NullMarked;
