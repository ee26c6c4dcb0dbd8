/// Which versions of which schemas read a message.
@NullMarked
package dev.meshwright.usecases.decode;

import org.jspecify.annotations.NullMarked;
