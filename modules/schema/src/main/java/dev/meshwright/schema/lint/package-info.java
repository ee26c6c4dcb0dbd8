/// What the linters of all languages share: rules as text, the choice of them, what they find.
@NullMarked
package dev.meshwright.schema.lint;

import org.jspecify.annotations.NullMarked;
