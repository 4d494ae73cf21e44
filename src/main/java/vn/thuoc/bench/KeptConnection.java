package vn.thuoc.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to a server on this machine over which one question after the other is asked, as
 * browsers do. It does as little as can be, so that what is measured is the server. For one thread.
 */
final class KeptConnection implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int PATIENCE_MILLISECONDS = 60_000;

  private final Socket socket;
  private final InputStream in;
  private final String host;
  private final boolean packed;

  /**
   * @param packed whether answers may be compressed
   */
  KeptConnection(int port, boolean packed) throws IOException {
    this.host = "127.0.0.1:" + port;
    this.packed = packed;
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLISECONDS);
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  /** What came back: the status and the body as it was sent. */
  record Reply(int status, byte[] body) {
    boolean well() {
      return status == 200;
    }
  }

  Reply get(String address) throws IOException {
    String request =
        "GET "
            + address
            + " HTTP/1.1\r\nHost: "
            + host
            + (packed ? "\r\nAccept-Encoding: gzip" : "")
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    return new Reply(status, length >= 0 ? in.readNBytes(length) : pieces());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private byte[] pieces() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server ended the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
