/// The structure of Protobuf and JSON Schema files beside their source, to read and to jump from.
@NullMarked
package dev.meshwright.app.outline;

import org.jspecify.annotations.NullMarked;
