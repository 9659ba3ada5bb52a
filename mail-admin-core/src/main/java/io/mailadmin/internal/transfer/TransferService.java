package io.mailadmin.internal.transfer;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.store.Asker;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.transfer.UserTransfer;
import java.io.InputStream;
import java.io.OutputStream;

/** Whole lists of users, as one asker may write and read them. */
public final class TransferService implements UserTransfer {

    private final Environment environment;
    private final Asker asker;

    /** The lists for {@code asker}. */
    public TransferService(Environment environment, Asker asker) {
        this.environment = environment;
        this.asker = asker;
    }

    @Override
    public long exportUsers(UserExport export, OutputStream out) {
        InvalidInputException.required(export, "export");
        InvalidInputException.required(out, "out");
        return new UserExporter(environment, asker).write(export, false, out);
    }

    @Override
    public ImportReport importUsers(UserImport source, InputStream in) {
        InvalidInputException.required(source, "source");
        InvalidInputException.required(in, "in");
        return new UserImporter(environment, asker, source).read(in);
    }
}
