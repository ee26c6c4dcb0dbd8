/// Which schemas read a message.
@NullMarked
package dev.meshwright.cli.decode;

import org.jspecify.annotations.NullMarked;
