/// The past of what a schema declares: each field followed through renames, of files and its own.
@NullMarked
package dev.meshwright.usecases.fieldhistory;

import org.jspecify.annotations.NullMarked;
