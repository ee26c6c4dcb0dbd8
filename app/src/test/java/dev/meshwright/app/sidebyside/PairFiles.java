package dev.meshwright.app.sidebyside;

import dev.meshwright.model.FileSource;
import dev.meshwright.uitesting.SameThreadJobs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A schema in Avro, and nearly the same one in Protobuf.
final class PairFiles {

  static final String AVRO = "order.avsc";
  static final String PROTO = "order.proto";

  private static final FileSource FILES =
      FileSource.of(
          Map.of(
              AVRO,
              """
              {"type": "record", "name": "Order", "fields": [
                {"name": "order_id", "type": "long"},
                {"name": "who", "type": "string"},
                {"name": "gone", "type": "boolean"}]}
              """,
              PROTO,
              """
              syntax = "proto3";
              message Order {
                int64 order_id = 1;
                int32 who = 2;
                string fresh = 3;
              }
              """,
              "broken.avsc",
              "{\"type\": \"record\""));

  private PairFiles() {}

  static PairViewModel model(Optional<String> left, Optional<String> right) {
    return new PairViewModel(
        new SameThreadJobs(),
        () -> List.of(AVRO, PROTO, "broken.avsc"),
        unsaved -> FILES,
        Map::of,
        left,
        right,
        "Comparing");
  }
}
