/// How texts of schemas may go on: what the languages share.
@NullMarked
package dev.meshwright.schema.complete;

import org.jspecify.annotations.NullMarked;
