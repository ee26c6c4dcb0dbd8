/// Steps of the packaging that no tool of the JDK does.
@NullMarked
package dev.meshwright.installer;

import org.jspecify.annotations.NullMarked;
