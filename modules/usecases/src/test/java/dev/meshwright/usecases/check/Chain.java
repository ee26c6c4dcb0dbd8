package dev.meshwright.usecases.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// States of a workspace whose files use one another in a chain, each the next one.
enum Chain {
  AVRO {
    @Override
    void file(Map<String, String> into, int i, boolean last, boolean changed) {
      into.put(
          "r" + i + ".avsc",
          "{\"type\": \"record\", \"name\": \"R%d\", \"fields\": [{\"name\": \"v\", \"type\": \"%s\"}%s]}"
              .formatted(
                  i,
                  changed ? "string" : "int",
                  last ? "" : ", {\"name\": \"x\", \"type\": \"R" + (i + 1) + "\"}"));
    }
  },
  AVRO_IDL {
    @Override
    void file(Map<String, String> into, int i, boolean last, boolean changed) {
      into.put(
          "p" + i + ".avdl",
          "protocol P%d { %srecord R%d { %s v; %s} }"
              .formatted(
                  i,
                  last ? "" : "import idl \"p" + (i + 1) + ".avdl\"; ",
                  i,
                  changed ? "string" : "int",
                  last ? "" : "R" + (i + 1) + " x; "));
    }
  },
  PROTOBUF {
    @Override
    void file(Map<String, String> into, int i, boolean last, boolean changed) {
      into.put("p" + i + ".proto", proto("import", i, last, changed));
    }
  },
  PROTOBUF_PUBLIC {
    @Override
    void file(Map<String, String> into, int i, boolean last, boolean changed) {
      into.put("p" + i + ".proto", proto("import public", i, last, changed));
    }
  },
  JSON_SCHEMA {
    @Override
    void file(Map<String, String> into, int i, boolean last, boolean changed) {
      into.put(
          "s" + i + ".schema.json",
          """
          {"$schema": "https://json-schema.org/draft/2020-12/schema",
           "properties": {"v": {"type": "%s"}%s}}
          """
              .formatted(
                  changed ? "string" : "integer",
                  last ? "" : ", \"x\": {\"$ref\": \"s" + (i + 1) + ".schema.json\"}"));
    }
  };

  abstract void file(Map<String, String> into, int i, boolean last, boolean changed);

  /// @param changed the numbers of the files that are not as they were
  Map<String, String> files(int length, IntPredicate changed) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < length; i++) {
      file(files, i, i == length - 1, changed.test(i));
    }
    return files;
  }

  private static String proto(String statement, int i, boolean last, boolean changed) {
    return "syntax = \"proto3\"; %smessage M%d { %s v = 1; %s}"
        .formatted(
            last ? "" : statement + " \"p" + (i + 1) + ".proto\"; ",
            i,
            changed ? "string" : "int32",
            last ? "" : "M" + (i + 1) + " x = 2; ");
  }
}
