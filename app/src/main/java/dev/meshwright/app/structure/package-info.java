/// The structure of a schema beside its source: its rows, what changed in them since the version it
/// is compared with, and all about the selected one. Of Avro schemas it is edited as well.
@NullMarked
package dev.meshwright.app.structure;

import org.jspecify.annotations.NullMarked;
