/// Protocol Buffers: what a change of schema does to bytes, JSON, generated code and services.
@NullMarked
package dev.meshwright.compat.proto;

import org.jspecify.annotations.NullMarked;
