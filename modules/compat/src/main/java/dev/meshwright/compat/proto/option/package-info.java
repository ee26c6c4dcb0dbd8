/// What options say once their names are resolved and their parts are put together.
@NullMarked
package dev.meshwright.compat.proto.option;

import org.jspecify.annotations.NullMarked;
