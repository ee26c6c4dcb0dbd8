package dev.meshwright.model.git;

/// What an SSH server shows to be known by.
///
/// @param host its name, with the port where that is not 22
/// @param type the kind of key: `ssh-ed25519`
/// @param fingerprint as `ssh-keygen -l` prints it: `SHA256:...`
public record HostKey(String host, String type, String fingerprint) {}
