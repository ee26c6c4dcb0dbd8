/// Samples: what they are like, whether they fit a schema, what another schema makes of them.
@NullMarked
package dev.meshwright.cli.sample;

import org.jspecify.annotations.NullMarked;
