/// Which schemas read a message that was pasted.
@NullMarked
package dev.meshwright.app.decode;

import org.jspecify.annotations.NullMarked;
