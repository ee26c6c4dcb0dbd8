/// What Meshwright remembers about a person's way to work.
@NullMarked
package dev.meshwright.usecases.settings;

import org.jspecify.annotations.NullMarked;
