package dev.meshwright.app.document;

/// Where a feature turns with something that the user should hear.
public interface Notices {

  void tell(Notice notice);

  /// Takes back what no longer holds.
  void withdraw(Notice notice);
}
