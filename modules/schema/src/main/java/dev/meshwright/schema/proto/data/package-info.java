/// Data in Protocol Buffers: rows written as messages, messages read as rows.
@NullMarked
package dev.meshwright.schema.proto.data;

import org.jspecify.annotations.NullMarked;
