/// The pages of the rule catalogue, generated from the code.
@NullMarked
package dev.meshwright.usecases.rules;

import org.jspecify.annotations.NullMarked;
