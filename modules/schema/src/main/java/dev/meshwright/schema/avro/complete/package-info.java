/// How the text of an Avro schema may go on.
@NullMarked
package dev.meshwright.schema.avro.complete;

import org.jspecify.annotations.NullMarked;
