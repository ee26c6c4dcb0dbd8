package dev.meshwright.data.wire;

/// Replies in binary form. The order of the kinds is part of the exchange's version.
final class ReplyCodec {

  private enum Kind {
    READY,
    DONE,
    INSPECTED,
    DESCRIBED,
    RUNNING,
    ROWS,
    EXPLAINED,
    EXPORTED,
    REFUSED,
    CANCELLED,
    BROKEN,
    READING
  }

  private ReplyCodec() {}

  static void write(Encoder out, Reply reply) {
    switch (reply) {
      case Reply.Ready ready -> {
        kind(out, Kind.READY);
        out.i32(ready.version());
      }
      case Reply.Done done -> kind(out, Kind.DONE);
      case Reply.Inspected inspected -> {
        kind(out, Kind.INSPECTED);
        ModelCodec.info(out, inspected.info());
        out.list(inspected.notes(), ModelCodec::problem);
      }
      case Reply.Described described -> {
        kind(out, Kind.DESCRIBED);
        out.list(described.columns(), ModelCodec::column);
        out.list(described.notes(), ModelCodec::problem);
      }
      case Reply.Running running -> {
        kind(out, Kind.RUNNING);
        out.i64(running.result());
        out.list(running.columns(), ModelCodec::column);
        out.list(running.notes(), ModelCodec::problem);
      }
      case Reply.Rows rows -> {
        kind(out, Kind.ROWS);
        out.i64(rows.from());
        out.i32(rows.rows().count());
        out.bytes(rows.rows().bytes());
        ModelCodec.count(out, rows.count());
        out.list(rows.problems(), ModelCodec::problem);
      }
      case Reply.Explained explained -> {
        kind(out, Kind.EXPLAINED);
        out.text(explained.plan());
      }
      case Reply.Exported exported -> {
        kind(out, Kind.EXPORTED);
        out.text(exported.path());
        out.i64(exported.rows());
      }
      case Reply.Refused refused -> {
        kind(out, Kind.REFUSED);
        out.list(refused.problems(), ModelCodec::problem);
      }
      case Reply.Cancelled cancelled -> kind(out, Kind.CANCELLED);
      case Reply.Broken broken -> {
        kind(out, Kind.BROKEN);
        out.text(broken.message());
      }
      case Reply.Reading reading -> {
        kind(out, Kind.READING);
        out.text(reading.label());
        out.i64(reading.bytes());
        out.i64(reading.total());
      }
    }
  }

  static Reply read(Decoder in) throws WireException {
    return switch (in.constant(Kind.class)) {
      case READY -> new Reply.Ready(in.i32());
      case DONE -> new Reply.Done();
      case INSPECTED -> new Reply.Inspected(ModelCodec.info(in), in.list(ModelCodec::problem));
      case DESCRIBED ->
          new Reply.Described(in.list(ModelCodec::column), in.list(ModelCodec::problem));
      case RUNNING ->
          new Reply.Running(in.i64(), in.list(ModelCodec::column), in.list(ModelCodec::problem));
      case ROWS ->
          new Reply.Rows(
              in.i64(),
              new RowBytes(in.i32(), in.bytes()),
              ModelCodec.count(in),
              in.list(ModelCodec::problem));
      case EXPLAINED -> new Reply.Explained(in.text());
      case EXPORTED -> new Reply.Exported(in.text(), in.i64());
      case REFUSED -> new Reply.Refused(in.list(ModelCodec::problem));
      case CANCELLED -> new Reply.Cancelled();
      case BROKEN -> new Reply.Broken(in.text());
      case READING -> new Reply.Reading(in.text(), in.i64(), in.i64());
    };
  }

  private static void kind(Encoder out, Kind kind) {
    out.constant(kind);
  }
}
