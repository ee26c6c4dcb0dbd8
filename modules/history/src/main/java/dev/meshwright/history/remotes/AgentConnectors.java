package dev.meshwright.history.remotes;

import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/// Finds the SSH agent, as `IdentityAgent` of `~/.ssh/config` or `SSH_AUTH_SOCK` names it.
final class AgentConnectors implements ConnectorFactory {

  private static final String VARIABLE = "SSH_AUTH_SOCK";

  private final Map<String, String> variables;

  AgentConnectors(Map<String, String> variables) {
    this.variables = variables;
  }

  @Override
  public @Nullable Connector create(@Nullable String identityAgent, @Nullable File home)
      throws IOException {
    return socket(identityAgent).map(AgentConnector::new).orElse(null);
  }

  private Optional<String> socket(@Nullable String named) {
    if (named == null || named.isEmpty() || named.equals(VARIABLE)) {
      return set(VARIABLE);
    }
    return named.startsWith("$") ? set(named.substring(1)) : Optional.of(named);
  }

  private Optional<String> set(String variable) {
    return Optional.ofNullable(variables.get(variable)).filter(value -> !value.isBlank());
  }

  @Override
  public boolean isSupported() {
    return true;
  }

  @Override
  public String getName() {
    return "meshwright";
  }

  @Override
  public Collection<ConnectorDescriptor> getSupportedConnectors() {
    return List.of(getDefaultConnector());
  }

  @Override
  public ConnectorDescriptor getDefaultConnector() {
    return new ConnectorDescriptor() {
      @Override
      public String getIdentityAgent() {
        return VARIABLE;
      }

      @Override
      public String getDisplayName() {
        return "ssh-agent";
      }
    };
  }
}
