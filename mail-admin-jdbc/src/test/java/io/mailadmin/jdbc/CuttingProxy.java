package io.mailadmin.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Stands between a driver and its server, and cuts the connection at the next COMMIT if told to. */
final class CuttingProxy implements AutoCloseable {

    /** Where the connection is cut. */
    enum Cut {
        NEVER,
        BEFORE_THE_SERVER_HAS_COMMIT,
        BEFORE_THE_DRIVER_HAS_THE_ANSWER
    }

    private static final Pattern COMMIT = Pattern.compile("\\bCOMMIT\\b");

    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NEVER);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket door;
    private final int target;

    CuttingProxy(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts once. */
    void cut(Cut cut) {
        next.set(cut);
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Line line = new Line(door.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
                threads.execute(line::forward);
                threads.execute(line::back);
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /** One connection of the driver with the server. */
    private final class Line {

        private final Socket driver;
        private final Socket server;
        private volatile boolean answerIsCut;

        Line(Socket driver, Socket server) {
            this.driver = driver;
            this.server = server;
        }

        void forward() {
            pump(driver, server, data -> {
                if (!COMMIT.matcher(data).find()) {
                    return true;
                }
                Cut cut = next.getAndSet(Cut.NEVER);
                answerIsCut = cut == Cut.BEFORE_THE_DRIVER_HAS_THE_ANSWER;
                return cut != Cut.BEFORE_THE_SERVER_HAS_COMMIT;
            });
        }

        void back() {
            pump(server, driver, data -> !answerIsCut);
        }

        private void pump(Socket from, Socket to, Predicate<String> passes) {
            byte[] buffer = new byte[65_536];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (!passes.test(new String(buffer, 0, n, StandardCharsets.ISO_8859_1))) {
                        return;
                    }
                    to.getOutputStream().write(buffer, 0, n);
                }
            } catch (IOException cut) {
                // the other direction has ended the connection
            }
        }
    }
}
