package cn.baoshen.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many people who do something at the same moment. */
public final class Crowd {
  private Crowd() {}

  /** What each of them got. */
  public static <T> List<T> of(int people, IntFunction<Callable<T>> doing) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService crowd = Executors.newFixedThreadPool(people);
    try {
      List<Future<T>> waiting =
          IntStream.range(0, people)
              .mapToObj(i -> crowd.submit(() -> waiting(start, doing.apply(i))))
              .toList();
      start.countDown();
      List<T> got = new ArrayList<>();
      for (Future<T> one : waiting) {
        got.add(one.get());
      }
      return got;
    } finally {
      crowd.shutdownNow();
    }
  }

  private static <T> T waiting(CountDownLatch start, Callable<T> doing) throws Exception {
    start.await();
    return doing.call();
  }
}
