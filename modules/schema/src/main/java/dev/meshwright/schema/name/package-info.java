/// Names that are made up for what is converted or inferred: legal in their language, and no name
/// given twice in a scope.
@NullMarked
package dev.meshwright.schema.name;

import org.jspecify.annotations.NullMarked;
