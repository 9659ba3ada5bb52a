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
public final class ImportJob implements HttpSessionBindingListener {

    private static final String NAME = "import";

    private final AdminSession admin;
    private final Path list;
    private final UserImport source;
    private final GivenPasswords passwords = new GivenPasswords();

    private Step step = Step.CHECKING;
    private ImportProgress progress = new ImportProgress(0, 0, 0);
    private boolean cancelled;
    private @Nullable ImportReport report;
    private @Nullable MailAdminException refusal;

    /** How far it is. */
    public enum Step {
        /** It is being read to see what would become of it. */
        CHECKING,
        /** What would become of it is known. */
        CHECKED,
        /** It is being written. */
        IMPORTING,
        /** It was written, or cancelled. */
        DONE,
        /** It is no such list, or something broke. */
        FAILED
    }

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
        executor.execute(() -> read(source.dryRun(), Step.CHECKED));
    }

    /** Writes what was checked; nothing happens at any other step, so that it happens once. */
    synchronized void run(Executor executor) {
        if (step == Step.CHECKED) {
            step = Step.IMPORTING;
            progress = new ImportProgress(0, 0, 0);
            executor.execute(() -> read(source, Step.DONE));
        }
    }

    /** Stops it at the next rows. */
    synchronized void cancel() {
        cancelled = true;
    }

    static void forget(HttpSession session) {
        session.removeAttribute(NAME);
    }

    private void read(UserImport how, Step afterwards) {
        ImportReport result = null;
        MailAdminException why = null;
        try (InputStream in = Files.newInputStream(list)) {
            result = admin.transfer().importUsers(how.listener(this::progressed), in);
        } catch (MailAdminException e) {
            why = e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended(result, why, afterwards);
        }
    }

    private synchronized boolean progressed(ImportProgress now) {
        progress = now;
        return !cancelled;
    }

    private synchronized void ended(@Nullable ImportReport result, @Nullable MailAdminException why, Step afterwards) {
        report = result;
        refusal = why;
        if (result == null) {
            step = Step.FAILED;
        } else {
            step = result.end() == ImportReport.End.CANCELLED ? Step.DONE : afterwards;
        }
        if (step != Step.CHECKED || cancelled) {
            delete();
        }
    }

    /** How far it is. */
    public synchronized Step step() {
        return step;
    }

    /** Whether it is being read. */
    public synchronized boolean running() {
        return step == Step.CHECKING || step == Step.IMPORTING;
    }

    /** How many rows were read so far. */
    public synchronized long read() {
        return progress.read();
    }

    /** How many rows there are; 0 while nobody knows. */
    public synchronized long total() {
        return report == null ? 0 : report.read();
    }

    /** What became of it, or at {@link Step#CHECKED} would; null before that is known. */
    public synchronized @Nullable ImportReport report() {
        return report;
    }

    /** Why it failed; null if mail-admin does not know either. */
    public synchronized @Nullable MailAdminException refusal() {
        return refusal;
    }

    /** The passwords that were generated. */
    public GivenPasswords passwords() {
        return passwords;
    }

    /** The session ended, or another list takes the place of this one. */
    @Override
    public synchronized void valueUnbound(HttpSessionBindingEvent event) {
        cancelled = true;
        if (!running()) {
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
