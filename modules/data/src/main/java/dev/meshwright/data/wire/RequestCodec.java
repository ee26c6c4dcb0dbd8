package dev.meshwright.data.wire;

import dev.meshwright.model.data.ExportFormat;

/// Requests in binary form. The order of the kinds is part of the exchange's version.
final class RequestCodec {

  private enum Kind {
    CONFIGURE,
    USE_SAMPLES,
    INSPECT,
    DESCRIBE,
    RUN,
    EXPLAIN,
    EXPORT,
    FETCH,
    COMPLETE,
    CLOSE_RESULT,
    CANCEL
  }

  private RequestCodec() {}

  static void write(Encoder out, Request request) {
    switch (request) {
      case Request.Configure configure -> {
        kind(out, Kind.CONFIGURE);
        out.i32(configure.version());
        out.i64(configure.memory());
        out.i32(configure.threads());
        out.i64(configure.timeMillis());
        out.i32(configure.cellLength());
        out.i64(configure.storedBytes());
        out.text(configure.folder());
      }
      case Request.UseSamples use -> {
        kind(out, Kind.USE_SAMPLES);
        out.i64(use.set());
        out.list(use.tables(), ModelCodec::table);
      }
      case Request.Inspect inspect -> {
        kind(out, Kind.INSPECT);
        out.i64(inspect.set());
        out.text(inspect.table());
      }
      case Request.Describe describe -> {
        kind(out, Kind.DESCRIBE);
        out.i64(describe.set());
        out.text(describe.file());
        out.text(describe.sql());
      }
      case Request.Run run -> {
        kind(out, Kind.RUN);
        out.i64(run.set());
        out.text(run.file());
        out.text(run.sql());
      }
      case Request.Explain explain -> {
        kind(out, Kind.EXPLAIN);
        out.i64(explain.set());
        out.text(explain.file());
        out.text(explain.sql());
      }
      case Request.Export export -> {
        kind(out, Kind.EXPORT);
        out.i64(export.set());
        out.text(export.file());
        out.text(export.sql());
        out.constant(export.format());
      }
      case Request.Fetch fetch -> {
        kind(out, Kind.FETCH);
        out.i64(fetch.result());
        out.i64(fetch.from());
        out.i32(fetch.count());
      }
      case Request.Complete complete -> {
        kind(out, Kind.COMPLETE);
        out.i64(complete.result());
      }
      case Request.CloseResult close -> {
        kind(out, Kind.CLOSE_RESULT);
        out.i64(close.result());
      }
      case Request.Cancel cancel -> {
        kind(out, Kind.CANCEL);
        out.i64(cancel.request());
      }
    }
  }

  static Request read(Decoder in) throws WireException {
    return switch (in.constant(Kind.class)) {
      case CONFIGURE ->
          new Request.Configure(
              in.i32(), in.i64(), in.i32(), in.i64(), in.i32(), in.i64(), in.text());
      case USE_SAMPLES -> new Request.UseSamples(in.i64(), in.list(ModelCodec::table));
      case INSPECT -> new Request.Inspect(in.i64(), in.text());
      case DESCRIBE -> new Request.Describe(in.i64(), in.text(), in.text());
      case RUN -> new Request.Run(in.i64(), in.text(), in.text());
      case EXPLAIN -> new Request.Explain(in.i64(), in.text(), in.text());
      case EXPORT ->
          new Request.Export(in.i64(), in.text(), in.text(), in.constant(ExportFormat.class));
      case FETCH -> new Request.Fetch(in.i64(), in.i64(), in.i32());
      case COMPLETE -> new Request.Complete(in.i64());
      case CLOSE_RESULT -> new Request.CloseResult(in.i64());
      case CANCEL -> new Request.Cancel(in.i64());
    };
  }

  private static void kind(Encoder out, Kind kind) {
    out.constant(kind);
  }
}
