/// Tests of the panel that writes schemas in other languages.
@NullMarked
package dev.meshwright.app.convert;

import org.jspecify.annotations.NullMarked;
