package dev.meshwright.compat.proto.buf;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoService;
import java.util.HashMap;
import java.util.Map;

/// The rules for two services with one name.
final class ServiceBuf {

  private final ProtoFile before;
  private final ProtoFile after;
  private final BufReport report;

  ServiceBuf(ProtoFile before, ProtoFile after, BufReport report) {
    this.before = before;
    this.after = after;
    this.report = report;
  }

  private void at(BufRule rule, TextRange range, String message) {
    report.at(rule, before, after, range, message);
  }

  void compare(ProtoService was, ProtoService is) {
    Map<String, ProtoMethod> now = new HashMap<>();
    is.methods().forEach(m -> now.put(m.name().text(), m));
    for (ProtoMethod method : was.methods()) {
      ProtoMethod same = now.get(method.name().text());
      if (same == null) {
        at(
            BufRule.RPC_NO_DELETE,
            is.range(),
            "Previously present RPC \""
                + method.name().text()
                + "\" on service \""
                + is.name().text()
                + "\" was deleted.");
      } else {
        method(method, same);
      }
    }
  }

  private void method(ProtoMethod was, ProtoMethod is) {
    String name = "RPC \"" + is.name().text() + "\"";
    if (!was.input().fullName().equals(is.input().fullName())) {
      at(BufRule.RPC_SAME_REQUEST_TYPE, is.input().range(), name + " changed request type.");
    }
    if (!was.output().fullName().equals(is.output().fullName())) {
      at(BufRule.RPC_SAME_RESPONSE_TYPE, is.output().range(), name + " changed response type.");
    }
    if (was.clientStreaming().isPresent() != is.clientStreaming().isPresent()) {
      at(BufRule.RPC_SAME_CLIENT_STREAMING, is.range(), name + " changed client streaming.");
    }
    if (was.serverStreaming().isPresent() != is.serverStreaming().isPresent()) {
      at(BufRule.RPC_SAME_SERVER_STREAMING, is.range(), name + " changed server streaming.");
    }
    String option = "idempotency_level";
    String unknown = "IDEMPOTENCY_UNKNOWN";
    String wasLevel = ProtoOptions.text(was.options(), option).orElse(unknown);
    String isLevel = ProtoOptions.text(is.options(), option).orElse(unknown);
    if (!wasLevel.equals(isLevel)) {
      at(
          BufRule.RPC_SAME_IDEMPOTENCY_LEVEL,
          ProtoOptions.find(is.options(), option).map(ProtoOption::range).orElse(is.range()),
          name + " changed its idempotency level.");
    }
  }
}
