@org.jspecify.annotations.NullMarked
package dev.meshwright.usecases.mapping;
