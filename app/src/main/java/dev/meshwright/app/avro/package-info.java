/// The Avro schema editor: structure and source of one document side by side, and a field's form.
@NullMarked
package dev.meshwright.app.avro;

import org.jspecify.annotations.NullMarked;
