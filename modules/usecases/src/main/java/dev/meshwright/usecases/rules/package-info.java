/// What the rules are about that findings and problems name.
@NullMarked
package dev.meshwright.usecases.rules;

import org.jspecify.annotations.NullMarked;
