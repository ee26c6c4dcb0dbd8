/// From a name to what it means, and back to where it is used.
@NullMarked
package dev.meshwright.app.usages;

import org.jspecify.annotations.NullMarked;
