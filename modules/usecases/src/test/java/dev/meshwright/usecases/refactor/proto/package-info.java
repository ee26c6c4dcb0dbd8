/// Random refactorings of Protocol Buffers, judged by `protoc` and by the engine of compatibility.
@NullMarked
package dev.meshwright.usecases.refactor.proto;

import org.jspecify.annotations.NullMarked;
