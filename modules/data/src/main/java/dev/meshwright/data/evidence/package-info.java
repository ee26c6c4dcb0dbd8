/// What rows tell of the types of their fields.
@NullMarked
package dev.meshwright.data.evidence;

import org.jspecify.annotations.NullMarked;
