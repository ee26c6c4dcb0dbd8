/// Compatibility of Avro schemas: what Apache Avro's resolution does with old and new data, said
/// for every place, and what changes in meaning though it still resolves.
@NullMarked
package dev.meshwright.compat.avro;

import org.jspecify.annotations.NullMarked;
