package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `service` blocks.
final class ServiceParser {

  private final Cursor cursor;
  private final CommentReader comments;
  private final OptionParser options;
  private final NameParser names;

  ServiceParser(Cursor cursor, CommentReader comments, OptionParser options) {
    this.cursor = cursor;
    this.comments = comments;
    this.options = options;
    this.names = new NameParser(cursor);
  }

  void block(String scope, List<ProtoService> found) {
    int first = cursor.index();
    int start = cursor.start();
    cursor.expect("service");
    ProtoName name = cursor.word("the service's name");
    if (!cursor.opening()) {
      return;
    }
    ProtoComments around = comments.around(first, cursor.index() - 1);
    List<ProtoMethod> methods = new ArrayList<>();
    List<ProtoOption> serviceOptions = new ArrayList<>();
    TextRange body =
        new Block(cursor)
            .read("service " + name.text(), name.range(), () -> statement(methods, serviceOptions));
    String fullName = ProtoNames.join(scope, name.text());
    found.add(
        new ProtoService(
            cursor.since(start), body, name, fullName, methods, serviceOptions, around));
  }

  private void statement(List<ProtoMethod> methods, List<ProtoOption> serviceOptions) {
    if (cursor.at("option")) {
      options.statement(serviceOptions);
    } else if (cursor.at("rpc")) {
      method(methods);
    } else {
      cursor.fail("Expected \"rpc\" or \"option\"" + cursor.instead());
    }
  }

  private void method(List<ProtoMethod> methods) {
    int first = cursor.index();
    int start = cursor.start();
    cursor.expect("rpc");
    ProtoName name = cursor.word("the method's name");
    cursor.expect("(");
    Optional<TextRange> clientStreaming = stream();
    ProtoTypeRef input = names.messageType();
    cursor.expect(")");
    cursor.expect("returns");
    cursor.expect("(");
    Optional<TextRange> serverStreaming = stream();
    ProtoTypeRef output = names.messageType();
    cursor.expect(")");
    List<ProtoOption> methodOptions = new ArrayList<>();
    int last = cursor.index();
    Optional<TextRange> body = Optional.empty();
    if (cursor.take("{")) {
      body =
          Optional.of(
              new Block(cursor)
                  .read(
                      "rpc " + name.text(), name.range(), () -> options.statement(methodOptions)));
    } else {
      cursor.semicolon();
    }
    if (!cursor.isLost()) {
      methods.add(
          new ProtoMethod(
              cursor.since(start),
              body,
              name,
              input,
              clientStreaming,
              output,
              serverStreaming,
              methodOptions,
              comments.around(first, Math.min(last, cursor.index() - 1))));
    }
  }

  private Optional<TextRange> stream() {
    TextRange range = cursor.range();
    return cursor.take("stream") ? Optional.of(range) : Optional.empty();
  }
}
