package dev.meshwright.history.remotes;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.jspecify.annotations.Nullable;

/// Talks to an SSH agent over its socket.
final class AgentConnector extends AbstractConnector {

  private final String socket;
  private @Nullable SocketChannel channel;

  AgentConnector(String socket) {
    this.socket = socket;
  }

  /// @return false when no agent is there: keys of files have to do
  @Override
  public boolean connect() {
    if (channel != null) {
      return true;
    }
    try {
      channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(socket)));
      return true;
    } catch (IOException | RuntimeException noAgent) {
      return false;
    }
  }

  @Override
  public byte[] rpc(byte command, byte[] message) throws IOException {
    prepareMessage(command, message);
    SocketChannel opened = channel;
    if (opened == null) {
      throw new EOFException("no agent answers at " + socket);
    }
    ByteBuffer out = ByteBuffer.wrap(message);
    while (out.hasRemaining()) {
      opened.write(out);
    }
    byte[] length = read(opened, Integer.BYTES);
    return read(opened, toLength(command, length));
  }

  private static byte[] read(SocketChannel from, int length) throws IOException {
    ByteBuffer in = ByteBuffer.allocate(length);
    while (in.hasRemaining()) {
      if (from.read(in) < 0) {
        throw new EOFException("the SSH agent ended in the middle of an answer");
      }
    }
    return in.array();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
