/// Which schema data is checked against, and the validator of its language.
@NullMarked
package dev.meshwright.usecases.validators;

import org.jspecify.annotations.NullMarked;
