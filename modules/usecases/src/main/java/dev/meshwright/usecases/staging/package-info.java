/// What of the changes is staged for the next commit, and what is put aside.
@NullMarked
package dev.meshwright.usecases.staging;

import org.jspecify.annotations.NullMarked;
