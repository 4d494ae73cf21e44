package vn.thuoc.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** {@code thuoc serve} in a process of its own, ended when closed. */
final class ServerProcess implements AutoCloseable {
  private static final String MEMORY = "1g";
  private static final Pattern PORT = Pattern.compile("http://localhost:(\\d+)");
  private static final int PATIENCE_SECONDS = 180;
  private static final int LOOK_MILLISECONDS = 10;

  private final Process process;
  private final int port;
  private final double startSeconds;

  private ServerProcess(Process process, int port, double startSeconds) {
    this.process = process;
    this.port = port;
    this.startSeconds = startSeconds;
  }

  /** Starts it and waits until it answers. */
  static ServerProcess start(Path warehouse, Product product, Path log)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--port", "0", "--warehouse", warehouse.toString()));
    arguments.addAll(product.arguments());
    long start = System.nanoTime();
    Process process = MeasuredProcess.start(JavaLine.serving(MEMORY, arguments), log);
    try {
      int port = port(process, log);
      return new ServerProcess(process, port, (System.nanoTime() - start) / 1e9);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  int port() {
    return port;
  }

  /** From its start until it could be asked. */
  double startSeconds() {
    return startSeconds;
  }

  BenchResult.Memory memory() throws IOException {
    long resident = MeasuredProcess.mebibytes(process.pid(), "VmRSS").orElse(0);
    long peak = MeasuredProcess.mebibytes(process.pid(), "VmHWM").orElse(0);
    return new BenchResult.Memory(resident, peak, heap() >> 20);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private long heap() throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
      try (JMXConnector connector =
          JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
        MemoryMXBean memory =
            ManagementFactory.getPlatformMXBean(
                connector.getMBeanServerConnection(), MemoryMXBean.class);
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException(e);
    }
  }

  private static int port(Process process, Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (process.isAlive() && System.nanoTime() < end) {
      OptionalInt said = said(log);
      if (said.isPresent()) {
        return said.getAsInt();
      }
      process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
    throw Failed.process("serve", Files.readString(log));
  }

  private static OptionalInt said(Path log) throws IOException {
    Matcher said = PORT.matcher(Files.readString(log));
    return said.find() ? OptionalInt.of(Integer.parseInt(said.group(1))) : OptionalInt.empty();
  }
}
