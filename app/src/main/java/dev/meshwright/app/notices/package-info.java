/// What the user should hear: shown at once, and kept to be read again.
@NullMarked
package dev.meshwright.app.notices;

import org.jspecify.annotations.NullMarked;
