package dev.meshwright.app.document;

/// Where a feature turns with something that the user should hear.
@FunctionalInterface
public interface Notices {

  void tell(Notice notice);
}
