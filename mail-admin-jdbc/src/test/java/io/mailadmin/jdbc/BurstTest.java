package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thousand sign-ins at once, with hashes of the real cost and a pool of a few connections. */
class BurstTest {

    private static final int SIGN_INS = 1_000;
    private static final int POOL = 8;
    private static final long MEMORY_OF_A_HASH = 19L << 20;

    private final ThreadLocal<Integer> open = ThreadLocal.withInitial(() -> 0);
    private final AtomicInteger mostOpenWhileHashing = new AtomicInteger();
    private final AtomicLong allocated = new AtomicLong();

    @Test
    @Timeout(300)
    void neitherMemoryNorConnectionsAreHeldWhileHashing() throws Exception {
        List<String> answers;
        try (HikariDataSource pool = pool()) {
            MailAdminService mailAdmin = MailAdmin.builder(JdbcMailStore.create(counted(pool)))
                    .passwordHasher(new Watched(new Argon2PasswordHasher()))
                    .build();
            answers = signIns(mailAdmin);
        }

        assertThat(answers)
                .hasSize(SIGN_INS)
                .contains("SIGN_IN_REFUSED")
                .allMatch(answer -> answer.equals("BUSY") || answer.equals("SIGN_IN_REFUSED"));
        assertThat(mostOpenWhileHashing).hasValue(0);
        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(allocated.get())
                .as("memory for hashes is taken once for each processor, and little besides")
                .isLessThan(processors * MEMORY_OF_A_HASH + SIGN_INS * (1L << 20));
    }

    private List<String> signIns(MailAdminService mailAdmin) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SIGN_INS);
        try {
            CountDownLatch start = new CountDownLatch(SIGN_INS);
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < SIGN_INS; i++) {
                String login = "user" + i + "@yourdomain.com";
                running.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return answer(mailAdmin, login);
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private String answer(MailAdminService mailAdmin, String login) {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        try {
            mailAdmin.signIn(login, Password.valueOf("a wrong one"));
            return "signed in";
        } catch (MailAdminException e) {
            return e.code().name();
        } finally {
            allocated.addAndGet(memory.getCurrentThreadAllocatedBytes() - before);
        }
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(H2.memory());
        config.setMaximumPoolSize(POOL);
        config.setConnectionTimeout(120_000);
        return new HikariDataSource(config);
    }

    /** Counts the connections that each thread has open. */
    private DataSource counted(DataSource dataSource) {
        return proxy(DataSource.class, dataSource, (method, answer) -> {
            if (!(answer instanceof Connection connection)) {
                return answer;
            }
            open.set(open.get() + 1);
            return proxy(Connection.class, connection, (called, result) -> {
                if (called.equals("close")) {
                    open.set(open.get() - 1);
                }
                return result;
            });
        });
    }

    private interface Watching {
        Object answer(String method, Object answer);
    }

    private static <T> T proxy(Class<T> type, T target, Watching watching) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return watching.answer(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private final class Watched implements PasswordHasher {

        private final PasswordHasher hasher;

        Watched(PasswordHasher hasher) {
            this.hasher = hasher;
        }

        @Override
        public HashedPassword hash(Password password) {
            watch();
            return hasher.hash(password);
        }

        @Override
        public boolean verify(Password password, HashedPassword hash) {
            watch();
            return hasher.verify(password, hash);
        }

        private void watch() {
            mostOpenWhileHashing.accumulateAndGet(open.get(), Math::max);
        }
    }
}
