package vn.thuoc.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One of many connections to a server on this machine that one thread looks after: it asks, and is
 * told when something came back.
 */
final class WaitingConnection implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final String HEAD_ENDS = "\r\n\r\n";

  private final SocketChannel channel;
  private final int port;
  private ByteBuffer in = ByteBuffer.allocate(BUFFER);

  /** Where the body, or its next piece, begins; 0 until the head is there. */
  private int body;

  /** How long the body is; below 0 where it comes in pieces that say their sizes. */
  private int length;

  private boolean well;

  /**
   * @param selector is told when something came back, with {@code attachment}
   */
  WaitingConnection(int port, Selector selector, Object attachment) throws IOException {
    this.port = port;
    this.channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, attachment);
  }

  /** Asks for an address; the answer before it has come. */
  void ask(String address) throws IOException {
    in.clear();
    body = 0;
    ByteBuffer request =
        ByteBuffer.wrap(
            ("GET "
                    + address
                    + " HTTP/1.1\r\nHost: 127.0.0.1:"
                    + port
                    + "\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /** Takes what came back; whether the whole answer is there. */
  boolean take() throws IOException {
    if (!in.hasRemaining()) {
      in = ByteBuffer.allocate(2 * in.capacity()).put(in.flip());
    }
    if (channel.read(in) < 0) {
      throw new EOFException("the server ended the connection");
    }
    if (body == 0) {
      head();
    }
    return body > 0 && (length >= 0 ? in.position() >= body + length : pieces());
  }

  /** Whether the answer was the one wanted. */
  boolean well() {
    return well;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void head() {
    String text = text(0, in.position());
    int end = text.indexOf(HEAD_ENDS);
    if (end < 0) {
      return;
    }
    body = end + HEAD_ENDS.length();
    length = -1;
    String[] lines = text.substring(0, end).split("\r\n");
    well = lines[0].split(" ")[1].equals("200");
    for (String line : lines) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
  }

  /** Goes over the pieces that are there; whether the last, empty one is among them. */
  private boolean pieces() {
    while (true) {
      String text = text(body, Math.min(body + 20, in.position()));
      int end = text.indexOf("\r\n");
      if (end < 0) {
        return false;
      }
      int size = Integer.parseInt(text.substring(0, end).strip(), 16);
      int next = body + end + 2 + size + 2;
      if (in.position() < next) {
        return false;
      }
      if (size == 0) {
        return true;
      }
      body = next;
    }
  }

  private String text(int from, int to) {
    return new String(in.array(), from, to - from, StandardCharsets.ISO_8859_1);
  }
}
