/// Small parts that several features show alike.
@NullMarked
package dev.meshwright.app.parts;

import org.jspecify.annotations.NullMarked;
