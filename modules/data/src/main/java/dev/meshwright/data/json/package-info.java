/// Samples of JSON read exactly: where documents begin and end in a file, what their members hold,
/// which columns hold all of it.
@NullMarked
package dev.meshwright.data.json;

import org.jspecify.annotations.NullMarked;
