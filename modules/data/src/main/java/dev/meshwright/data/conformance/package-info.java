/// Whether rows fit a schema: by names and types, and by really encoding or validating each row.
@NullMarked
package dev.meshwright.data.conformance;

import org.jspecify.annotations.NullMarked;
