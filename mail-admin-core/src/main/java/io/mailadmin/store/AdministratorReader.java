package io.mailadmin.store;

import io.mailadmin.administrator.Administrator;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads administrators. A grant on the root unit is one on the whole organization. */
public interface AdministratorReader {

    /** Whether the asker sees anything at all; always true for the operator of an existing organization. */
    boolean isAdministrator(Asker asker);

    /**
     * The administrators of exactly {@code unit}, by login in code-point order, if the unit is visible to the asker; they
     * are listed even where they sit outside the asker's scope.
     *
     * @param run which of them; their logins are the places
     */
    List<Administrator> list(Asker asker, OrgUnitId unit, Run<String> run);

    /**
     * Those of {@code users}, 1 to 500, who hold a grant on a unit of the organization that is not visible to the asker, or one
     * of the full role on a unit that is not to the asker {@link Asker#fully()}.
     */
    Set<MailUserId> holdersOfGrantsBeyond(Asker asker, Collection<MailUserId> users);

    /** The grant that makes {@code unit} visible to an administrator, the nearest one if there are several. */
    Optional<Grant> nearestGrant(Asker administrator, OrgUnitId unit);

    /** Whether {@code unit} itself is granted to the asker, and none above it; never for the operator. */
    boolean isTopOfScope(Asker asker, OrgUnitId unit);
}
