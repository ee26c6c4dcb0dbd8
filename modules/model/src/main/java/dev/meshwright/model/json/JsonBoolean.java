package dev.meshwright.model.json;

public record JsonBoolean(boolean value) implements JsonValue {}
