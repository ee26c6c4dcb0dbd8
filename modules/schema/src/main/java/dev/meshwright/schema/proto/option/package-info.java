/// What options mean: the fields of the option messages that their names and values stand for.
@NullMarked
package dev.meshwright.schema.proto.option;

import org.jspecify.annotations.NullMarked;
