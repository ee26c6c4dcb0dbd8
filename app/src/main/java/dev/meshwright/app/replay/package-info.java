/// Samples read across two versions of the schema in front.
@NullMarked
package dev.meshwright.app.replay;

import org.jspecify.annotations.NullMarked;
