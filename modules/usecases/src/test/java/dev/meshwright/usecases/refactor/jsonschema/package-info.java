@NullMarked
package dev.meshwright.usecases.refactor.jsonschema;

import org.jspecify.annotations.NullMarked;
