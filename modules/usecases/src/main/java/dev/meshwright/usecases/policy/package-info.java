/// What a workspace asks of its schemas: modes and waivers, read from its `.meshwright/` files.
@NullMarked
package dev.meshwright.usecases.policy;

import org.jspecify.annotations.NullMarked;
