package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.AuditReport;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Asker;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail, as one asker may see it. */
public final class AuditService implements AuditLog {

    private final MailStore store;
    private final Asker asker;
    private final ChainVerifier verifier;

    /** The audit trail for {@code asker}. */
    public AuditService(Environment environment, Asker asker) {
        this.store = environment.store();
        this.asker = asker;
        this.verifier = new ChainVerifier(store, environment.auditing().hash(), asker.organization());
    }

    @Override
    public Page<AuditEvent> find(AuditQuery query) {
        var search = new AuditSearch(InvalidInputException.required(query, "query"));
        var slice = search.slice();
        return store.read(reader -> {
            List<AuditEvent> rows = reader.audit().find(asker, slice);
            if (rows.isEmpty() && asker.administrator() != null) {
                Rights.requireAdministrator(reader, asker);
            }
            return search.page(rows);
        });
    }

    @Override
    public List<AuditEvent> changes(long afterSequence, int limit) {
        int size = PageRequest.first(limit).size();
        return store.read(reader -> {
            requireWhole(reader);
            return reader.audit().after(asker.organization(), AuditChain.CHANGES, afterSequence, size);
        });
    }

    @Override
    public AuditAnchor anchor(AuditChain chain) {
        InvalidInputException.required(chain, "chain");
        return store.read(reader -> {
            requireWhole(reader);
            return reader.audit().head(asker.organization(), chain);
        });
    }

    @Override
    public AuditReport verify(AuditChain chain) {
        return verify(InvalidInputException.required(chain, "chain"), null);
    }

    @Override
    public AuditReport verify(AuditAnchor anchor) {
        return verify(InvalidInputException.required(anchor, "anchor").chain(), anchor);
    }

    private AuditReport verify(AuditChain chain, @Nullable AuditAnchor anchor) {
        store.read(reader -> {
            requireWhole(reader);
            return chain;
        });
        return verifier.verify(chain, anchor);
    }

    /** The operator reads what is left of an organization that is gone, so only administrators are asked for their right. */
    private void requireWhole(StoreReader reader) {
        if (asker.administrator() != null) {
            Rights.unit(reader, asker, null, "scope");
        }
    }
}
