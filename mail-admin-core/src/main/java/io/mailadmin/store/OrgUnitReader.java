package io.mailadmin.store;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnit;
import java.util.List;
import java.util.Optional;

/** Reads organization units. */
public interface OrgUnitReader {

    /** The unit {@code id}, the root included, if it is visible to the asker. */
    Optional<OrgUnit> find(Asker asker, OrgUnitId id);

    /** The units visible to the asker, without the root, that the slice selects, by name key and id. */
    List<OrgUnit> list(Asker asker, OrgUnitSlice slice);
}
