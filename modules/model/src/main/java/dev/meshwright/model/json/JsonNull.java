package dev.meshwright.model.json;

public record JsonNull() implements JsonValue {}
