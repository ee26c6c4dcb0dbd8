/// Brings files together: finds imports, resolves names and features.
@NullMarked
package dev.meshwright.schema.proto.link;

import org.jspecify.annotations.NullMarked;
