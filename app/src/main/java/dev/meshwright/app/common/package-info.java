/// Small parts that several features show alike.
@NullMarked
package dev.meshwright.app.common;

import org.jspecify.annotations.NullMarked;
