package vn.thuoc.api;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * The answers given last, as finished bytes. Whoever asks for one that is being made waits for it
 * and does not make it again. Safe for several threads.
 */
final class RecentAnswers {
  private static final int BYTES_AT_MOST = 48 << 20;
  private static final int BYTES_OF_ONE = BYTES_AT_MOST / 4;
  private static final int ADDRESS_AT_MOST = 2000;

  private final Map<Key, Asset> recent = new LinkedHashMap<>(64, 0.75f, true);
  private final ConcurrentMap<Key, FutureTask<Asset>> begun = new ConcurrentHashMap<>();
  private int bytes;

  /**
   * What an answer depends on.
   *
   * @param release the release that answers
   * @param newest the release that was published last, which answers speak of
   * @param address what was asked, with the language
   */
  record Key(long release, long newest, String address) {}

  /** The answer, made when there is none yet. */
  Asset get(Key key, Supplier<Asset> making) {
    Optional<Asset> known = find(key);
    if (known.isPresent()) {
      return known.get();
    }
    FutureTask<Asset> mine = new FutureTask<>(making::get);
    FutureTask<Asset> other = begun.putIfAbsent(key, mine);
    if (other != null) {
      return made(other);
    }
    try {
      mine.run();
      Asset answer = made(mine);
      keep(key, answer);
      return answer;
    } finally {
      begun.remove(key);
    }
  }

  /** Forgets answers that speak of another newest release, for they are asked for no more. */
  synchronized void forgetBefore(long newest) {
    recent.keySet().removeIf(key -> key.newest() != newest);
    bytes = recent.values().stream().mapToInt(Asset::size).sum();
  }

  private synchronized Optional<Asset> find(Key key) {
    return Optional.ofNullable(recent.get(key));
  }

  private synchronized void keep(Key key, Asset answer) {
    if (answer.size() > BYTES_OF_ONE || key.address().length() > ADDRESS_AT_MOST) {
      return;
    }
    Optional.ofNullable(recent.put(key, answer)).ifPresent(before -> bytes -= before.size());
    bytes += answer.size();
    Iterator<Asset> oldest = recent.values().iterator();
    while (bytes > BYTES_AT_MOST) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
  }

  private static Asset made(FutureTask<Asset> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
