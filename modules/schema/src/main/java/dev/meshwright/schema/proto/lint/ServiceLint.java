package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoTypeRef;

/// Rules of services and their methods.
final class ServiceLint {

  private final FileFindings findings;

  ServiceLint(FileFindings findings) {
    this.findings = findings;
  }

  void check(ProtoService service, Commented place) {
    ProtoName name = service.name();
    if (!place.isExplained()) {
      findings.add(
          "COMMENT_SERVICE",
          place,
          service.range(),
          "The service \"" + name.text() + "\" has no comment above it.");
    }
    named("SERVICE_PASCAL_CASE", place, name);
    String suffix = findings.options().serviceSuffix();
    if (!name.text().endsWith(suffix)) {
      findings.add(
          "SERVICE_SUFFIX",
          place,
          name.range(),
          "\"" + name.text() + "\" does not end with \"" + suffix + "\".");
    }
    service.methods().forEach(m -> method(service, m, place.inside(m.comments())));
  }

  private void method(ProtoService service, ProtoMethod method, Commented place) {
    ProtoName name = method.name();
    if (!place.isExplained()) {
      findings.add(
          "COMMENT_RPC",
          place,
          method.range(),
          "The method \"" + name.text() + "\" has no comment above it.");
    }
    named("RPC_PASCAL_CASE", place, name);
    if (method.clientStreaming().isPresent()) {
      findings.add(
          "RPC_NO_CLIENT_STREAMING", place, method.range(), name.text() + " takes a stream.");
    }
    if (method.serverStreaming().isPresent()) {
      findings.add(
          "RPC_NO_SERVER_STREAMING", place, method.range(), name.text() + " returns a stream.");
    }
    if (!(findings.options().emptyRequests() && MethodTypes.isEmpty(method.input().fullName()))) {
      type("RPC_REQUEST_STANDARD_NAME", service, method, method.input(), "Request", place);
    }
    if (!(findings.options().emptyResponses() && MethodTypes.isEmpty(method.output().fullName()))) {
      type("RPC_RESPONSE_STANDARD_NAME", service, method, method.output(), "Response", place);
    }
  }

  private void type(
      String rule,
      ProtoService service,
      ProtoMethod method,
      ProtoTypeRef type,
      String suffix,
      Commented place) {
    String own = Casing.pascal(method.name().text()) + suffix;
    String full = Casing.pascal(service.name().text()) + own;
    String written = ProtoNames.lastOf(type.fullName());
    if (!written.equals(own) && !written.equals(full)) {
      findings.add(
          rule,
          place,
          type.range(),
          "\"" + written + "\" is usually called " + own + " or " + full + ".");
    }
  }

  private void named(String rule, Commented place, ProtoName name) {
    String usual = Casing.pascal(name.text());
    if (!name.text().equals(usual)) {
      findings.add(
          rule, place, name.range(), "\"" + name.text() + "\" is usually written " + usual + ".");
    }
  }
}
