/// Schemas of one language written in another.
@NullMarked
package dev.meshwright.cli.convert;

import org.jspecify.annotations.NullMarked;
