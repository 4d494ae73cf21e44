package vn.thuoc.transform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that several threads do side by side. */
final class Hands {
  private Hands() {}

  /** Waits, and throws what went wrong as it was thrown. */
  static void join(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
