/// Tests of the panel that reads pasted messages.
@NullMarked
package dev.meshwright.app.decode;

import org.jspecify.annotations.NullMarked;
