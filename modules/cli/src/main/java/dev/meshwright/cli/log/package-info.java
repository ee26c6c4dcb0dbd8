/// The history of schemas in words.
@NullMarked
package dev.meshwright.cli.log;

import org.jspecify.annotations.NullMarked;
