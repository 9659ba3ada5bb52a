package io.mailadmin.examples.portal.beyond;

import io.mailadmin.AdminSession;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.transfer.ImportProgress;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.UserImport;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way in: it is read once to see what would become of it, and once more in earnest, each time on another thread. It
 * lives in the web session and ends with it. Thread-safe.
 */
final class ImportJob implements HttpSessionBindingListener {

    private static final String NAME = "import";

    private final AdminSession admin;
    private final Path list;
    private final UserImport source;
    private final GivenPasswords passwords = new GivenPasswords();

    private ImportState state = ImportState.checking();
    private boolean cancelled;

    /** A job for what was uploaded; the file is moved to where only this job sees it. */
    ImportJob(AdminSession admin, ImportForm form) throws IOException {
        this.admin = admin;
        this.list = Files.createTempFile("mail-admin-import", null);
        if (form.file() != null) {
            form.file().transferTo(list);
        }
        this.source = form.source(passwords::add);
    }

    /** The one of a session. */
    static Optional<ImportJob> of(HttpSession session) {
        return Optional.ofNullable((ImportJob) session.getAttribute(NAME));
    }

    /** Keeps this one in the session, and reads it to see what would become of it. */
    void check(HttpSession session, Executor executor) {
        session.setAttribute(NAME, this);
        executor.execute(() -> read(source.dryRun()));
    }

    /** Writes what was checked; nothing happens at any other step, so that it happens once. */
    synchronized void run(Executor executor) {
        if (state.step() == ImportState.Step.CHECKED) {
            state = state.importing();
            executor.execute(() -> read(source));
        }
    }

    /** Stops it at the next rows. */
    synchronized void cancel() {
        cancelled = true;
    }

    static void forget(HttpSession session) {
        session.removeAttribute(NAME);
    }

    private void read(UserImport how) {
        ImportReport result = null;
        MailAdminException why = null;
        try (InputStream in = Files.newInputStream(list)) {
            result = admin.transfer().importUsers(how.listener(this::progressed), in);
        } catch (MailAdminException e) {
            why = e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended(result, why);
        }
    }

    private synchronized boolean progressed(ImportProgress now) {
        state = state.progressed(now);
        return !cancelled;
    }

    private synchronized void ended(@Nullable ImportReport result, @Nullable MailAdminException why) {
        state = result == null ? state.failed(why) : state.ended(result);
        if (state.step() != ImportState.Step.CHECKED || cancelled) {
            delete();
        }
    }

    /** Where it stands. */
    synchronized ImportState state() {
        return state;
    }

    /** The passwords that were generated. */
    GivenPasswords passwords() {
        return passwords;
    }

    /** The session ended, or another list takes the place of this one. */
    @Override
    public synchronized void valueUnbound(HttpSessionBindingEvent event) {
        cancelled = true;
        if (!state.running()) {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
