/// Tests of reading pasted messages.
@NullMarked
package dev.meshwright.usecases.decode;

import org.jspecify.annotations.NullMarked;
